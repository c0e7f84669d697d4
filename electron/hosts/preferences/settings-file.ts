// The file of the person's settings: its shape, and opening it. What cannot be read is kept aside under another
// name, never written over, and the program goes on with what it has. No secret is ever in it.

import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import type Conf from "conf";
import { z } from "zod";
import { preferencesSchema } from "../../../shared/api/host-contract.ts";
import { describeSystemError } from "../../base/system-error.ts";

const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
});

const settingsSchema = z.object({
  preferences: preferencesSchema.optional(),
  recentSpaces: z.array(z.object({ path: z.string(), openedAtMs: z.number() })).optional(),
  windowBounds: boundsSchema.optional(),
  /** Checked one by one by whoever reads them: one that is wrong does not take the others along. */
  savedMappings: z.array(z.unknown()).optional(),
});

/** Of the desktop's window, in the system's points. */
export type WindowBounds = Readonly<z.infer<typeof boundsSchema>>;
export type Settings = z.infer<typeof settingsSchema>;

/** What is used of `Conf`, and of what is made from it. */
export type SettingsFile = Pick<Conf<Settings>, "get" | "set" | "store">;

/** What a store is made with: its file is `<name>.json` in the folder. */
export const settingsFileName = "settings";

export interface OpenSettings {
  readonly folder: string;
  /** Makes the store over the file; each host brings its own. Throws what it cannot read. */
  readonly open: (folder: string) => SettingsFile;
  /** Takes one line for the person who started the program. */
  readonly warn: (line: string) => void;
}

/** Undefined where the folder can neither be read nor written: nothing is kept then. */
export function openSettings({ folder, open, warn }: OpenSettings): SettingsFile | undefined {
  const path = join(folder, `${settingsFileName}.json`);
  try {
    return readable(open, folder);
  } catch {
    // Not this program's words, or not its file: said below, when it is known whether it could be put aside.
  }
  try {
    if (existsSync(path)) {
      const aside = freeName(folder);
      renameSync(path, aside);
      warn(`The settings in ${path} could not be read. They are kept as ${aside}; the usual ones are used.`);
    }
    return readable(open, folder);
  } catch (thrown) {
    warn(`Settings cannot be kept in ${folder}: ${describeSystemError(thrown)}.`);
    return undefined;
  }
}

function readable(open: OpenSettings["open"], folder: string): SettingsFile {
  const file = open(folder);
  settingsSchema.parse(file.store);
  return file;
}

function freeName(folder: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${settingsFileName}-unreadable-${number}.json`);
    if (!existsSync(path)) return path;
  }
}
