// Mistakes outside of the steps: the journey's name, its settings, the number of its steps.

import { plain } from "../../base/words.ts";
import { type JourneySettings, mostSteps } from "../journey.ts";
import { thousands } from "./count-words.ts";
import type { ProblemFix } from "./journey-problem.ts";
import { fix, type Mistake, type ProblemWords, mendable, says } from "./problem-parts.ts";

export function settingsMistake({ journey, place }: Mistake): ProblemWords | undefined {
  switch (place.inner) {
    case "name":
      return journey.name === ""
        ? says("nameMissing", "The journey has no name", plain("Give it one, so that it can be found again."))
        : says("nameTooLong", "The journey's name is too long", plain(tooLong(journey.name, 73)));
    case "steps":
      return says(
        "tooManySteps",
        `The journey has ${thousands(journey.steps.length)} steps`,
        plain(`${mostSteps} are the most. Delete some, or let a second journey go on.`),
      );
    case "settings/exit":
      return mendable(
        says(
          "exitWithoutReason",
          "Leaving early is on, but never happens",
          "Say after what time people leave, or when, or turn it off.",
        ),
        settingsFix("After 30 days", { ...journey.settings, exit: { after: "30d" } }),
        settingsFix("Turn it off", {}),
      );
    case "settings/exit/after":
      return mendable(
        says("durationMissing", "Leaving early has no time", plain(durationRange)),
        settingsFix("After 30 days", {
          ...journey.settings,
          exit: { ...journey.settings?.exit, after: "30d" },
        }),
      );
    case "settings/reentry/after":
      return mendable(
        says("durationMissing", "Entering again has no time", plain(durationRange)),
        settingsFix("After 7 days", { ...journey.settings, reentry: { after: "7d" } }),
      );
    case "settings/reentry":
      return mendable(
        says(
          "reentryWithoutExit",
          "Nobody can enter again, for nobody leaves",
          "Who has entered stays until they leave early. Say when that is, or let people enter once.",
        ),
        settingsFix("Leave after 30 days", { ...journey.settings, exit: { after: "30d" } }),
        settingsFix("Enter once", {}),
      );
    default:
      return undefined;
  }
}

export const durationRange = "It lasts from 1 minute to 3,650 days.";

export const tooLong = (text: string, longest: number): string =>
  `It has ${thousands(text.length)} characters; ${longest} are the most.`;

const settingsFix = (label: string, settings: JourneySettings): ProblemFix =>
  fix(label, { kind: "changeSettings", settings: Object.keys(settings).length === 0 ? null : settings });
