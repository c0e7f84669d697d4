// Whether a file or a folder may be written, asked beforehand, so that a refusal has a name.

import { accessSync, constants } from "node:fs";

export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
