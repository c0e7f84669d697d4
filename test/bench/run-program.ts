// Runs a bundled program of this folder in a process of its own, for what only a fresh process can tell: the first
// counts after opening, and the most memory that was ever held.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export function runProgram(name: string, args: readonly string[]): unknown {
  const path = fileURLToPath(new URL(`./${name}.js`, import.meta.url));
  const output = execFileSync(process.execPath, [path, ...args], { encoding: "utf8", maxBuffer: 1 << 24 });
  return JSON.parse(output);
}
