// The keys of the Rehearse mode as a whole, for the table of keys; those of the timeline stand with it.

import type { KeyRow } from "../ui/key-row.ts";

export const rehearseCommands: readonly KeyRow[] = [
  { keys: ["W"], does: "Why, here" },
  { keys: ["J", "K"], does: "Next person, previous person" },
  { keys: ["/"], does: "Filter the list in view" },
  {
    keys: ["Alt ArrowUp", "Alt ArrowDown", "Alt ArrowLeft", "Alt ArrowRight"],
    does: "Walk from step to step",
  },
  { keys: ["Escape"], does: "Close the answer, let go of the person, then of the step" },
];
