// The keys of the timeline, for the table of keys. use-timeline-keys.ts binds them to what the timeline offers by name.

import type { KeyRow } from "../../ui/key-row.ts";

export const timelineCommands: readonly KeyRow[] = [
  { keys: ["Space"], does: "Play, pause" },
  { keys: ["ArrowLeft", "ArrowRight"], does: "Previous, next transition" },
  { keys: ["Shift ArrowLeft", "Shift ArrowRight"], does: "The same of the picked person" },
  { keys: ["Mod ArrowLeft", "Mod ArrowRight"], does: "The same at the selected step" },
  { keys: ["Home", "End"], does: "Publication, end" },
  { keys: ["[", "]"], does: "Slower, faster" },
  { keys: ["G"], does: "Go to an instant" },
  { keys: ["B"], does: "Add a bookmark here" },
  { keys: [",", "."], does: "Previous bookmark, next bookmark" },
  { keys: ["Alt +", "Alt -"], does: "Zoom into the time, out of it" },
  { keys: ["Escape"], does: "In the timeline: no longer repeat a range" },
];
