// Where preferences of the person are kept, apart from any space: the host of each kind brings its own store. No
// secret is among them.

import type { Preferences } from "../../shared/api/host-contract.ts";

/** A space that was opened here once. */
export interface RecentEntry {
  /** Absolute. */
  readonly path: string;
  readonly openedAtMs: number;
}

export interface PreferenceStore {
  preferences(): Preferences;
  setPreferences(preferences: Preferences): void;
  /** The newest first. */
  recentSpaces(): readonly RecentEntry[];
  setRecentSpaces(recent: readonly RecentEntry[]): void;
}
