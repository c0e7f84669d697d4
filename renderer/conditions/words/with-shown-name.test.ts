import { expect, test } from "vitest";
import type { Condition } from "../../../shared/conditions/condition.ts";
import { outlineOf } from "../document/condition-outline.ts";
import { clauseTokens } from "./clause-tokens.ts";
import { namesShown } from "./names-shown.ts";
import { withShownName } from "./with-shown-name.ts";

const shown = namesShown({
  events: [
    { type: "track", name: "prod_add_v2", label: "Added to cart", isHidden: false },
    { type: "track", name: "debug", label: null, isHidden: true },
  ],
  traits: [{ path: "plan_cd", label: "Plan", isHidden: true }],
});
const asTheyAre = { audience: (id: string) => id, computedTrait: (id: string) => id };

/** The words that name something of the data. */
function namesIn(condition: Condition): readonly (readonly [string, string | null])[] {
  const part = outlineOf(condition);
  if (part.kind !== "clause") throw new Error("one clause");
  return clauseTokens(part, asTheyAre)
    .map((token) => withShownName(token, shown))
    .filter(({ icon }) => icon !== null)
    .map(({ text, nameInData }) => [text, nameInData]);
}

test("an event and a trait read as they are shown, hidden or not, with the name in the data beside", () => {
  expect(namesIn({ event: { name: "prod_add_v2" } })).toEqual([["Added to cart", "prod_add_v2"]]);
  expect(namesIn({ trait: { key: "plan_cd", op: "equals", value: "prod_add_v2" } })).toEqual([
    ["Plan", "plan_cd"],
  ]);
});

test("everything else keeps its words", () => {
  expect(namesIn({ event: { name: "debug" } })).toEqual([["debug", null]]);
  expect(namesIn({ event: { name: "prod_add_v2", type: "page" } })).toEqual([["prod_add_v2", null]]);
  expect(namesIn({ audience: { id: "prod_add_v2", is: "member" } })).toEqual([["prod_add_v2", null]]);
  expect(namesIn({ event: { name: "" } })).toEqual([["which event", null]]);
});
