// An output must not be one of the inputs: it would take its place.

import { existsSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { CommandFailure } from "./command-failure.ts";

export function refuseClash(outputs: readonly string[], inputs: readonly string[]): void {
  const taken = new Set(inputs.map(realPath));
  const clashes = outputs.filter((path) => taken.has(realPath(path)));
  if (clashes.length === 0) return;
  throw new CommandFailure(
    clashes.map((path) => `${path}: found an input named as an output, expected another file`),
  );
}

const realPath = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));
