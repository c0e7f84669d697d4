// Windows of event clauses that hold surprises: longer than people stay, or none at all after a wait.

import { durationMs, parseDuration } from "../../base/duration.ts";
import { durationWords } from "../../base/duration-words.ts";
import { data, sentence } from "../../base/words.ts";
import type { EventClause } from "../../conditions/condition.ts";
import { countMatches } from "../../conditions/event-window.ts";
import { wordsOfEventPattern } from "../../conditions/wording.ts";
import type { Journey } from "../journey.ts";
import { followersOf, reachableFrom } from "../reachable.ts";
import type { Doubt, Doubting } from "./doubt.ts";
import { editAt } from "./edit-at.ts";
import { placedEvents } from "./placed-clauses.ts";
import { fix, mendable, says, stepName } from "./problem-parts.ts";

export const windowDoubts = (doubting: Doubting): readonly Doubt[] => [
  ...entryWindows(doubting),
  ...openWindows(doubting),
];

/** Who is taken out while the event by which they entered still counts could enter by it again. */
function entryWindows({ journey, conditions }: Doubting): readonly Doubt[] {
  const { exit, reentry } = journey.settings ?? {};
  const after = exit?.after;
  if (after === undefined || parseDuration(after) === undefined) return [];
  return conditions
    .filter(({ step }) => step?.type === "entry")
    .flatMap(placedEvents)
    .filter(({ event }) => event.within !== undefined && !countMatches(event.count, 0))
    .filter(({ event }) => durationMs(event.within) > durationMs(after))
    .map(({ event, pointer }) => {
      const longer = data(durationWords(event.within ?? ""));
      const shorter = data(durationWords(after));
      const words = says(
        "entryWindowLongerThanStay",
        "The entry looks back further than people stay",
        sentence(
          wordsOfEventPattern(event),
          " counts for ",
          longer,
          ", but people leave after ",
          shorter,
          reentry === undefined ? "." : ": they can enter again by the same event.",
        ),
      );
      const shorten = editAt(journey, `${pointer}/within`, after);
      return {
        pointer: `${pointer}/within`,
        words: mendable(
          words,
          shorten && fix(`Look back ${durationWords(after)}`, shorten),
          fix(`Leave after ${durationWords(event.within ?? "")}`, {
            kind: "changeSettings",
            settings: { ...journey.settings, exit: { ...exit, after: event.within ?? after } },
          }),
        ),
      };
    });
}

/** After a wait, everything since publication is a long time. */
function openWindows({ journey, conditions }: Doubting): readonly Doubt[] {
  const late = stepsAfterWaits(journey);
  return conditions
    .filter(({ step }) => step !== null && late.has(step.id))
    .flatMap((placed) =>
      placedEvents(placed)
        .filter(({ event }) => event.within === undefined && event.since === undefined)
        .filter(({ event }) => !isConstant(event))
        .map(({ event, pointer }): Doubt => {
          const since = (value: "step" | "entry", label: string) => {
            const edit = editAt(journey, `${pointer}/since`, value);
            return edit && fix(label, edit);
          };
          const words = says(
            "eventWithoutWindow",
            `${stepName(placed.step)} looks back to publication`,
            sentence(
              wordsOfEventPattern(event),
              " counts also where it was before the wait, and before entering.",
            ),
          );
          return {
            pointer,
            words: mendable(
              words,
              placed.asking.atOnce ? undefined : since("step", "Since this step"),
              since("entry", "Since entering"),
            ),
          };
        }),
    );
}

/** At least none: true whatever the window. */
const isConstant = ({ count }: EventClause): boolean =>
  count !== undefined && "atLeast" in count && count.atLeast === 0;

function stepsAfterWaits({ steps }: Journey): ReadonlySet<string> {
  const followers = followersOf(steps);
  const waits = steps.filter(
    ({ type }) => type === "waitForDuration" || type === "waitForCondition" || type === "holdUntil",
  );
  return new Set(waits.flatMap(({ id }) => [...reachableFrom(id, followers)]));
}
