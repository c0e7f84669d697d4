// Steps that do nothing, or hold people for ever.

import { editAt } from "./edit-at.ts";
import type { Doubt, Doubting } from "./doubt.ts";
import { fix, mendable, says, stepName } from "./problem-parts.ts";

export function stepDoubts({ journey }: Doubting): readonly Doubt[] {
  const leaves = journey.settings?.exit !== undefined;
  return journey.steps.flatMap((step, index): readonly Doubt[] => {
    const pointer = `/steps/${index}`;
    if (step.type === "sendToDestinations" && step.destinations.length === 0) {
      const words = says(
        "noDestination",
        `${stepName(step)} sends to no destination`,
        "Choose at least one destination.",
      );
      return [{ pointer: `${pointer}/destinations`, words }];
    }
    const waits = step.type === "waitForCondition" || step.type === "holdUntil";
    if (!waits || step.timeout !== undefined || leaves) return [];
    const limit = editAt(journey, `${pointer}/timeout`, { after: "7d", next: null });
    const words = says(
      "waitWithoutLimit",
      `People may wait for ever at ${stepName(step)}`,
      "It has no limit, and nobody leaves the journey early.",
    );
    return [{ pointer, words: mendable(words, limit && fix("At most 7 days", limit)) }];
  });
}
