import { expect, test } from "vitest";
import { textOf } from "../../shared/base/words.ts";
import type { JourneySettings } from "../../shared/journey/journey.ts";
import { definitionNames } from "../../shared/people/definition-names.ts";
import { settingsInWords } from "./settings-words.ts";

function words(settings: JourneySettings | undefined): readonly string[] {
  const { reentry, exit } = settingsInWords(settings, definitionNames(undefined));
  return [textOf(reentry), textOf(exit)];
}

test("a journey without settings is entered once and left at its end", () => {
  expect(words(undefined)).toEqual(["Each person enters once", "Nobody is taken out before the end"]);
});

test("leaving by time, by a condition, or by both", () => {
  const when = { event: { name: "Order Completed", since: "entry" } } as const;
  expect(words({ exit: { after: "30d" } })[1]).toBe("Taken out of the journey 30 days after entering");
  expect(words({ exit: { when } })[1]).toBe(
    "Taken out of the journey once a person did Order Completed at least once since entering",
  );
  expect(words({ exit: { after: "30d", when }, reentry: { after: "7d" } })).toEqual([
    "A person may enter again 7 days after leaving",
    "Taken out of the journey 30 days after entering, or once a person did Order Completed at least once since entering",
  ]);
});
