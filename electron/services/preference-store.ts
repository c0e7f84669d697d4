// Where preferences of the person are kept, apart from any space: the host of each kind brings its own store. The one
// secret is the key of hashes, which lies apart from all the others.

import type { Preferences } from "../../shared/api/host-contract.ts";
import type { SavedMapping } from "../../shared/api/import-contract.ts";
import type { Result } from "../../shared/base/result.ts";

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
  /** As they were found: whoever reads them checks them. */
  savedMappings(): readonly unknown[];
  setSavedMappings(mappings: readonly SavedMapping[]): void;
  /** 32 bytes that stay the same on this computer; what was found where they cannot be kept. */
  hashKey(): Result<Uint8Array, string>;
}
