// What the tables of problems are written with.

import type { JsonValue } from "../../base/json.ts";
import { plain, type Words } from "../../base/words.ts";
import type { Definitions } from "../../people/definitions.ts";
import type { Edit } from "../edits/edit.ts";
import type { Journey, Step } from "../journey.ts";
import { editAt } from "./edit-at.ts";
import type { JourneyProblem, ProblemFix } from "./journey-problem.ts";
import type { Place } from "./place.ts";

/** A mistake at its place, as the readers of documents found it. */
export interface Mistake {
  readonly journey: Journey;
  readonly definitions: Definitions;
  readonly place: Place;
  readonly found: string;
  readonly expected: string;
}

/** What a table says of a problem; its place and severity are known already. */
export interface ProblemWords {
  readonly kind: string;
  readonly title: string;
  readonly explanation: Words;
  readonly fixes?: readonly (ProblemFix | undefined)[];
}

export const problemAt = (
  { step, pointer }: Place,
  severity: JourneyProblem["severity"],
  { kind, title, explanation, fixes = [] }: ProblemWords,
): JourneyProblem => ({
  kind,
  severity,
  step: step?.id ?? null,
  pointer,
  title,
  explanation,
  fixes: fixes.filter((fix) => fix !== undefined),
});

/** A problem without a mend; see mendable. */
export const says = (kind: string, title: string, explanation: string | Words): ProblemWords => ({
  kind,
  title,
  explanation: typeof explanation === "string" ? plain(explanation) : explanation,
});

export const mendable = (
  words: ProblemWords,
  ...fixes: readonly (ProblemFix | undefined)[]
): ProblemWords => ({
  ...words,
  fixes,
});

export const quoted = (name: string): string => `“${name || "…"}”`;

/** “Cool off”, or what sort of step it is where it has no name. */
export const stepName = (step: Step | null): string =>
  step === null ? "The journey" : step.name === "" ? "A step without a name" : quoted(step.name);

/** Puts a value where a problem is. */
export function fixAt(
  { journey, place }: Pick<Mistake, "journey" | "place">,
  label: string,
  value: JsonValue | undefined,
): ProblemFix | undefined {
  const edit = editAt(journey, place.pointer, value);
  return edit === undefined ? undefined : fix(label, edit);
}

export const fix = (label: string, ...edits: readonly Edit[]): ProblemFix => ({ label, edits });
