// Preferences that last as long as the test.

import type { Preferences } from "../../shared/api/host-contract.ts";
import type { SavedMapping } from "../../shared/api/import-contract.ts";
import { ok } from "../../shared/base/result.ts";
import type { PreferenceStore, RecentEntry } from "../../electron/services/preference-store.ts";

export function memoryPreferences(): PreferenceStore {
  let preferences: Preferences = { colorScheme: "auto", railWide: {} };
  let recent: readonly RecentEntry[] = [];
  let mappings: readonly SavedMapping[] = [];
  return {
    preferences: () => preferences,
    setPreferences: (changed) => void (preferences = changed),
    recentSpaces: () => recent,
    setRecentSpaces: (changed) => void (recent = changed),
    savedMappings: () => mappings,
    setSavedMappings: (changed) => void (mappings = changed),
    hashKey: () => ok(new Uint8Array(32).fill(7)),
  };
}
