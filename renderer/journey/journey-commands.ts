// The keys of the journey screen, for the table of keys. What binds them is use-screen-keys.ts; those of the canvas
// and of building stand with their own.

import type { KeyRow } from "../ui/key-row.ts";

export const journeyCommands: readonly KeyRow[] = [
  { keys: ["Mod 1"], does: "Overview" },
  { keys: ["Mod 2"], does: "Build" },
  { keys: ["Mod 3"], does: "Rehearse: travel through the last rehearsal" },
  { keys: ["Mod Enter"], does: "Rehearse it now" },
  { keys: ["Mod Shift O"], does: "Show or hide the outline" },
  { keys: ["Mod Shift H"], does: "Show or hide the versions" },
  { keys: ["Escape"], does: "Close the topmost thing, then clear the selection" },
];
