// The settings of a journey as choices: whether people leave early and how, and whether they enter again. Entering
// again needs leaving early, so one brings the other along and takes it away.

import type { Condition } from "../../shared/conditions/condition.ts";
import type { ExitSettings, JourneySettings } from "../../shared/journey/journey.ts";

export type ExitChoice = "off" | "after" | "when" | "either";

const usualExit = "30d";
const usualReentry = "7d";
const blankCondition: Condition = { event: { name: "", since: "entry" } };

export function exitChoice({ exit }: JourneySettings): ExitChoice {
  if (exit?.when !== undefined) return exit.after === undefined ? "when" : "either";
  return exit?.after === undefined ? "off" : "after";
}

export function withExitChoice(settings: JourneySettings, choice: ExitChoice): JourneySettings {
  const { exit, ...rest } = settings;
  if (choice === "off") return withoutReentry(rest);
  const after = { after: exit?.after ?? usualExit };
  const when = { when: exit?.when ?? blankCondition };
  const chosen: Record<Exclude<ExitChoice, "off">, ExitSettings> = {
    after,
    when,
    either: { ...after, ...when },
  };
  return { exit: chosen[choice], ...rest };
}

export const withReentry = (settings: JourneySettings): JourneySettings => ({
  exit: settings.exit ?? { after: usualExit },
  reentry: settings.reentry ?? { after: usualReentry },
});

export function withoutReentry(settings: JourneySettings): JourneySettings {
  const { reentry: _gone, ...rest } = settings;
  return rest;
}

/** Settings that say nothing are absent from the file. */
export const absentWhereEmpty = (settings: JourneySettings): JourneySettings | null =>
  settings.exit === undefined && settings.reentry === undefined ? null : settings;
