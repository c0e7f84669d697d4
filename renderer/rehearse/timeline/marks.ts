// What is marked in the time of a rehearsal, as the timeline works with it.

import type { Breakpoint } from "../../../shared/api/travel-contract.ts";

export interface Bookmark {
  readonly atMs: number;
  /** "" where it was given none. */
  readonly name: string;
}

export interface Marks {
  /** In order of time, at most one at an instant. */
  readonly bookmarks: readonly Bookmark[];
  readonly breakpoints: readonly Breakpoint[];
  /** Played again and again. */
  readonly loop: { readonly fromMs: number; readonly toMs: number } | null;
}
