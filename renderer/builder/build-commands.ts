// The keys of building, for the table of keys. use-build-commands.ts binds them.

import type { KeyRow } from "../ui/key-row.ts";

export const buildCommands: readonly KeyRow[] = [
  { keys: ["A"], does: "Add a step after the selected one" },
  { keys: ["Enter"], does: "Edit the selected step" },
  { keys: ["F2"], does: "Rename the selected step, or the journey" },
  { keys: ["Delete", "Backspace"], does: "Delete what is selected, and close up" },
  { keys: ["Mod C"], does: "Copy the selected steps" },
  { keys: ["Mod X"], does: "Cut the selected steps" },
  { keys: ["Mod V"], does: "Paste after the selected step" },
  { keys: ["Mod D"], does: "Duplicate the selected steps" },
  { keys: ["Mod A"], does: "Select all steps" },
  { keys: ["Mod Z"], does: "Undo" },
  { keys: ["Mod Shift Z", "Mod Y"], does: "Redo" },
  { keys: ["Escape"], does: "Give up connecting; from the inspector, back to the step" },
];
