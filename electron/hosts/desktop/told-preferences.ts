// The person's settings as the services see them, which also tell the shell what it has to follow: the colours of
// what the system draws, and the system's own list of recent documents.

import type { Preferences } from "../../../shared/api/host-contract.ts";
import type { SavedMapping } from "../../../shared/api/import-contract.ts";
import type { Result } from "../../../shared/base/result.ts";
import type { PreferenceStore, RecentEntry } from "../../services/preference-store.ts";
import type { FromServices } from "./service-messages.ts";

export class ToldPreferences implements PreferenceStore {
  readonly #kept: PreferenceStore;
  readonly #tell: (message: FromServices) => void;

  constructor(kept: PreferenceStore, tell: (message: FromServices) => void) {
    this.#kept = kept;
    this.#tell = tell;
    tell({ kind: "colorScheme", colorScheme: kept.preferences().colorScheme });
  }

  preferences(): Preferences {
    return this.#kept.preferences();
  }

  setPreferences(preferences: Preferences): void {
    this.#kept.setPreferences(preferences);
    this.#tell({ kind: "colorScheme", colorScheme: preferences.colorScheme });
  }

  recentSpaces(): readonly RecentEntry[] {
    return this.#kept.recentSpaces();
  }

  setRecentSpaces(recent: readonly RecentEntry[]): void {
    this.#kept.setRecentSpaces(recent);
    const [newest] = recent;
    if (newest !== undefined) this.#tell({ kind: "opened", path: newest.path });
  }

  savedMappings(): readonly unknown[] {
    return this.#kept.savedMappings();
  }

  setSavedMappings(mappings: readonly SavedMapping[]): void {
    this.#kept.setSavedMappings(mappings);
  }

  hashKey(): Result<Uint8Array, string> {
    return this.#kept.hashKey();
  }
}
