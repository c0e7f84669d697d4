// The definitions that journeys are checked against: of a file that was named, else the space's own.

import type { Definitions } from "../../shared/people/definitions.ts";
import { readDefinitions } from "../../shared/people/read-definitions.ts";
import type { Space } from "../space/space.ts";
import { valueOrFail } from "./command-failure.ts";
import { readTextFile } from "./read-text-file.ts";
import { spaceValue } from "./space-value.ts";

export interface FoundDefinitions {
  readonly definitions: Definitions;
  /** As it was written. */
  readonly text: string;
}

export function definitionsOfFile(path: string): FoundDefinitions {
  const text = readTextFile(path, "a definitions file");
  return { definitions: valueOrFail(readDefinitions(text, { file: path })), text };
}

/** Undefined in a space that was never given any. */
export function definitionsOfSpace(space: Space): Definitions | undefined {
  const stored = spaceValue(space.read(() => space.definitions.get()));
  return stored && valueOrFail(readDefinitions(stored.document, { file: `${space.path} (definitions)` }));
}
