// The keys of every part of the window, as the table behind "?" shows them.

import { buildCommands } from "../builder/build-commands.ts";
import { journeyCommands } from "../journey/journey-commands.ts";
import { rehearseCommands } from "../rehearse/rehearse-commands.ts";
import { storyCommands } from "../rehearse/story/story-commands.ts";
import { timelineCommands } from "../rehearse/timeline/timeline-commands.ts";
import type { KeyRow } from "../ui/key-row.ts";

export interface KeyGroup {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

export const keyTable: readonly KeyGroup[] = [
  {
    title: "Everywhere",
    rows: [
      { keys: ["Mod K"], does: "Go to anything" },
      { keys: ["Mod ,"], does: "Settings" },
      { keys: ["F6", "Shift F6"], does: "Next region, previous region" },
      { keys: ["?"], does: "This table" },
    ],
  },
  {
    title: "List of journeys",
    rows: [
      { keys: ["/"], does: "Find a journey" },
      { keys: ["ArrowUp", "ArrowDown"], does: "Go from row to row" },
      { keys: ["Enter"], does: "Open the journey" },
      { keys: ["Space"], does: "Choose it; with Shift, all from the last one" },
      { keys: ["F2"], does: "Rename it" },
      { keys: ["Delete"], does: "Delete it" },
    ],
  },
  { title: "A journey", rows: journeyCommands },
  {
    title: "Canvas",
    rows: [
      { keys: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"], does: "Walk from step to step" },
      { keys: ["Shift ArrowUp", "Shift ArrowDown"], does: "Select the steps on the way" },
      { keys: ["Shift F"], does: "Fit the journey to the window" },
      { keys: ["+", "-"], does: "Zoom in, zoom out" },
    ],
  },
  { title: "Building", rows: buildCommands },
  { title: "Travelling through a rehearsal", rows: [...timelineCommands, ...rehearseCommands] },
  { title: "A story", rows: storyCommands },
  {
    title: "Conditions",
    rows: [
      { keys: ["Enter", "Space"], does: "Open a word's choices; typing filters them" },
      { keys: ["Backspace"], does: "Clear a word" },
      { keys: ["Delete"], does: "Delete a clause" },
      { keys: ["Alt ArrowUp", "Alt ArrowDown"], does: "Move a clause" },
      { keys: ["Mod C", "Mod V"], does: "Copy a clause, paste a condition" },
    ],
  },
];
