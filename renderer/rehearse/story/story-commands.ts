// The keys of a story, for the table of keys. StoryList.tsx binds them.

import type { KeyRow } from "../../ui/key-row.ts";

export const storyCommands: readonly KeyRow[] = [
  { keys: ["ArrowUp", "ArrowDown"], does: "From line to line of the story" },
  { keys: ["Enter"], does: "Move the playhead to the line" },
  { keys: ["W"], does: "Why did this happen?" },
];
