// Finds Electron's program without asking its package for it, which would download it.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run-command.ts";

const folder = join(root, "node_modules/electron");

/** The folder that holds the program; `ELECTRON_OVERRIDE_DIST_PATH`, where it is set, is the only place. */
const place = (): string => process.env["ELECTRON_OVERRIDE_DIST_PATH"] || join(folder, "dist");

/** The program, or undefined. Where it was fetched, path.txt says how it is called on this system. */
export function findElectron(): string | undefined {
  const names = [nameInPackage(), "electron", "electron.exe", "Electron.app/Contents/MacOS/Electron"];
  return names
    .filter((name) => name !== undefined)
    .map((name) => join(place(), name))
    .find((path) => existsSync(path));
}

/** For people, where there is none. */
export const noElectron = (): string => `no Electron binary (looked at ${place()})`;

function nameInPackage(): string | undefined {
  const path = join(folder, "path.txt");
  return existsSync(path) ? readFileSync(path, "utf8").trim() : undefined;
}
