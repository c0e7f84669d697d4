// Journeys written as text, for tests of what edits and drawings do to their shape: "a>b" waits and goes on to b,
// "a>b|-" splits into the branches 0 (to b) and 1 (open), "a!b" sends; "e" is the entry.

import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Journey, Next, Step } from "../../shared/journey/journey.ts";

export const drawnJourney = (text: string): Journey => ({
  format: "rehearse.journey/1",
  id: "drawn",
  name: "Drawn",
  steps: text.split(" ").map(drawnStep),
});

function drawnStep(text: string): Step {
  const [, id = "", sign = "", targets = ""] = /^(\w+)([>!])(.*)$/.exec(text) ?? [];
  const nexts = targets.split("|").map((target): Next => (target === "-" ? null : target));
  const next = nexts[0] ?? null;
  const base = { id, name: id };
  if (id === "e") return { ...base, type: "entry", condition: { all: [] }, next };
  if (sign === "!") return { ...base, type: "sendToDestinations", key: `k_${id}`, destinations: [], next };
  if (nexts.length === 1) return { ...base, type: "waitForDuration", duration: "1d", next };
  const branches = nexts.map((one, index) => ({
    id: String(index),
    name: `Branch ${index}`,
    percent: index === 0 ? 101 - nexts.length : 1,
    next: one,
  }));
  return { ...base, type: "randomizedSplit", branches };
}

/** The connections alone: a wait and a send look the same. */
export const drawingOf = (steps: readonly Step[]): string =>
  steps
    .map(
      (step) =>
        `${step.id}>${connectionsOf(step)
          .map(({ next }) => next ?? "-")
          .join("|")}`,
    )
    .join(" ");
