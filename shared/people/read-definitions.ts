// The edge at which definitions come in.

import { checkDocument } from "../base/check-document.ts";
import type { Problem } from "../base/problem.ts";
import { readJson } from "../base/read-json.ts";
import { err, type Result } from "../base/result.ts";
import type { Definitions } from "./definitions.ts";
import { definitionsProblems } from "./definitions-problems.ts";
import { definitionsSchema } from "./definitions-schema.ts";

/** Named in every problem. */
interface DefinitionsContext {
  readonly file?: string;
}

/** Reads the text of a definitions file. */
export function readDefinitions(
  text: string,
  context: DefinitionsContext = {},
): Result<Definitions, readonly Problem[]> {
  const json = readJson(text, context.file);
  return json.ok ? checkDefinitions(json.value, context) : err([json.error]);
}

/** Checks parsed definitions. The value itself is returned, with its own order of keys. */
export function checkDefinitions(
  value: unknown,
  { file }: DefinitionsContext = {},
): Result<Definitions, readonly Problem[]> {
  return checkDocument<Definitions>(value, {
    file,
    format: "rehearse.definitions/1",
    schema: definitionsSchema,
    furtherProblems: definitionsProblems,
  });
}
