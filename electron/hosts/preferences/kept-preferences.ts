// The person's settings, in memory and in their file. Where the file cannot be written, the program goes on
// with what is in memory and says so once.

import type { Preferences } from "../../../shared/api/host-contract.ts";
import type { SavedMapping } from "../../../shared/api/import-contract.ts";
import type { Result } from "../../../shared/base/result.ts";
import { describeSystemError } from "../../base/system-error.ts";
import type { PreferenceStore, RecentEntry } from "../../services/preference-store.ts";
import { hashKeyIn } from "./hash-key.ts";
import type { Settings, SettingsFile, WindowBounds } from "./settings-file.ts";

const usualPreferences: Preferences = { colorScheme: "auto", railWide: {} };

interface KeptIn {
  /** Of the settings and of the key of hashes. */
  readonly folder: string;
  /** As openSettings gives it; undefined: nothing is kept beyond the program's end. */
  readonly file: SettingsFile | undefined;
}

export class KeptPreferences implements PreferenceStore {
  readonly #folder: string;
  readonly #file: SettingsFile | undefined;
  readonly #warn: (line: string) => void;
  #settings: Settings;
  #hasWarned = false;

  constructor({ folder, file }: KeptIn, warn: (line: string) => void) {
    this.#folder = folder;
    this.#file = file;
    this.#warn = warn;
    this.#settings = { ...file?.store };
  }

  preferences(): Preferences {
    return this.#settings.preferences ?? usualPreferences;
  }

  setPreferences(preferences: Preferences): void {
    this.#keep({ preferences });
  }

  recentSpaces(): readonly RecentEntry[] {
    return this.#settings.recentSpaces ?? [];
  }

  setRecentSpaces(recent: readonly RecentEntry[]): void {
    this.#keep({ recentSpaces: [...recent] });
  }

  savedMappings(): readonly unknown[] {
    return this.#settings.savedMappings ?? [];
  }

  setSavedMappings(mappings: readonly SavedMapping[]): void {
    this.#keep({ savedMappings: [...mappings] });
  }

  hashKey(): Result<Uint8Array, string> {
    return hashKeyIn(this.#folder);
  }

  /** Undefined where no window was ever closed. */
  windowBounds(): WindowBounds | undefined {
    return this.#settings.windowBounds;
  }

  setWindowBounds(windowBounds: WindowBounds): void {
    this.#keep({ windowBounds });
  }

  #keep(change: Settings): void {
    this.#settings = { ...this.#settings, ...change };
    try {
      this.#file?.set(change);
    } catch (thrown) {
      if (!this.#hasWarned) this.#warn(`Settings could not be kept: ${describeSystemError(thrown)}.`);
      this.#hasWarned = true;
    }
  }
}
