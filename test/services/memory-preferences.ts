// Preferences that last as long as the test.

import type { Preferences } from "../../shared/api/host-contract.ts";
import type { PreferenceStore, RecentEntry } from "../../electron/services/preference-store.ts";

export function memoryPreferences(): PreferenceStore {
  let preferences: Preferences = { colorScheme: "auto", railWide: {} };
  let recent: readonly RecentEntry[] = [];
  return {
    preferences: () => preferences,
    setPreferences: (changed) => void (preferences = changed),
    recentSpaces: () => recent,
    setRecentSpaces: (changed) => void (recent = changed),
  };
}
