// The edge at which a journey comes in: text or an unknown value → a Journey that keeps every rule of
// FORMATS.md and SEMANTICS.md, or all of its problems.

import { checkDocument } from "../base/check-document.ts";
import type { Problem } from "../base/problem.ts";
import { readJson } from "../base/read-json.ts";
import { err, type Result } from "../base/result.ts";
import type { Definitions } from "../people/definitions.ts";
import type { Journey } from "./journey.ts";
import { journeyProblems } from "./journey-problems.ts";
import { journeySchema } from "./journey-schema.ts";

export interface JourneyContext {
  /** Named in every problem. */
  readonly file?: string;
  /** What the journey may refer to. Absent: its references are not checked. */
  readonly definitions?: Definitions;
}

/** Reads the text of a journey file. */
export function readJourney(text: string, context: JourneyContext = {}): Result<Journey, readonly Problem[]> {
  const json = readJson(text, context.file);
  return json.ok ? checkJourney(json.value, context) : err([json.error]);
}

/** Checks a parsed journey. The value itself is returned, with its own order of keys. */
export function checkJourney(
  value: unknown,
  context: JourneyContext = {},
): Result<Journey, readonly Problem[]> {
  return checkDocument<Journey>(value, {
    file: context.file,
    format: "rehearse.journey/1",
    schema: journeySchema,
    furtherProblems: (journey) => journeyProblems(journey, context.definitions),
  });
}
