// The keys of every part of the window, as the table behind "?" shows them.

export interface KeyRow {
  /** Alternatives, each as shortcut.ts writes them. */
  readonly keys: readonly string[];
  /** What they do, e.g. "Undo". */
  readonly does: string;
}

export interface KeyGroup {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

export const keyTable: readonly KeyGroup[] = [
  {
    title: "Everywhere",
    rows: [
      { keys: ["Mod K"], does: "Go to anything" },
      { keys: ["/"], does: "Filter the list in view" },
      { keys: ["Mod ,"], does: "Settings" },
      { keys: ["F6"], does: "Next region" },
      { keys: ["Escape"], does: "Close what is on top, then clear the selection" },
      { keys: ["?"], does: "This table" },
    ],
  },
];
