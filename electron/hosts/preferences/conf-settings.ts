// Settings outside of Electron: the same kind of file as electron-store keeps, by the library it is made from.

import Conf from "conf";
import { type Settings, type SettingsFile, settingsFileName } from "./settings-file.ts";

/** Throws what cannot be read. Nobody else on the machine may read what it writes. */
export const openConfSettings = (folder: string): SettingsFile =>
  new Conf<Settings>({
    cwd: folder,
    configName: settingsFileName,
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
    configFileMode: 0o600,
  });
