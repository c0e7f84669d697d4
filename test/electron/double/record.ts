// What the shell did to the system, in the order in which it did it, for tests to look at; and what the system is
// to answer.

import type { Menu, MenuItemConstructorOptions, WebPreferences } from "electron";

export interface CustomScheme {
  readonly scheme: string;
  readonly privileges?: Readonly<Record<string, boolean>>;
}

export class ElectronRecord {
  /** Names of what was called, e.g. "app.enableSandbox", "app.ready". */
  readonly calls: string[] = [];
  readonly schemes: CustomScheme[] = [];
  readonly windows: {
    readonly options: { readonly webPreferences?: WebPreferences } & Record<string, unknown>;
  }[] = [];
  readonly recentDocuments: string[] = [];
  readonly errorBoxes: (readonly [title: string, text: string])[] = [];
  menu: readonly MenuItemConstructorOptions[] | Menu | undefined;
  exitCode: number | undefined;
  /** What the next dialog for a file answers. */
  chosenFile: string | undefined;
  /** Whether this process is the first of its kind. */
  isFirstInstance = true;
  dark = false;
  /** What keeps the system's secrets, as Electron names it on Linux; null: nothing does. */
  storageBackend: string | null = "gnome_libsecret";

  note(call: string): void {
    this.calls.push(call);
  }
}
