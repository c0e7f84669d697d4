// The edge at which a draft comes in: a journey that may be wrong in all that people can still mend by edits,
// and in nothing else. Edits, layout, wording and graph walking take what this accepts without ever throwing.

import { checkDocument } from "../base/check-document.ts";
import { isJsonObject } from "../base/json.ts";
import type { Problem } from "../base/problem.ts";
import { nestingProblem } from "../base/read-json.ts";
import { repeatProblems } from "../base/repeats.ts";
import { err, type Result } from "../base/result.ts";
import { draftSchema } from "./draft-schema.ts";
import type { Journey } from "./journey.ts";

/** In characters of its JSON text. */
const longestDraft = 1_000_000;

/**
 * The value itself, with its own order of keys, or every problem, each with the file. Every journey that
 * readJourney accepts is accepted, as long as it is not longer than `longestDraft`.
 */
export function readDraft(value: unknown, file?: string): Result<Journey, readonly Problem[]> {
  const size = sizeProblem(value);
  if (size !== undefined) return err([file === undefined ? size : { file, ...size }]);
  return checkDocument<Journey>(value, {
    file,
    format: "rehearse.journey/1",
    schema: draftSchema,
    furtherProblems: draftProblems,
  });
}

/** What no shape can say and no edit could mend: one entry, which comes first; ids declared once. */
export function draftProblems(journey: unknown): readonly Problem[] {
  const steps: unknown = isJsonObject(journey) ? journey["steps"] : undefined;
  if (!isJsonObject(journey) || !Array.isArray(steps)) return [];
  return [
    ...entryProblems(steps),
    ...repeatedIds(steps, "/steps", "a step id that is unique in the journey"),
    ...steps.flatMap((step: unknown, index) => {
      const branches: unknown = isJsonObject(step) ? step["branches"] : undefined;
      if (!Array.isArray(branches)) return [];
      return repeatedIds(branches, `/steps/${index}/branches`, "a branch id that is unique in the step");
    }),
    // zod's records pass over this one key.
    ...(isJsonObject(journey["layout"]) && Object.hasOwn(journey["layout"], "__proto__")
      ? [{ pointer: "/layout/__proto__", found: 'the key "__proto__"', expected: "the id of a step" }]
      : []),
  ];
}

/** Deeper nesting is refused by the checks of every document. */
function sizeProblem(value: unknown): Problem | undefined {
  if (nestingProblem(value) !== undefined) return undefined;
  const length = JSON.stringify(value)?.length ?? 0;
  if (length <= longestDraft) return undefined;
  return {
    pointer: "",
    found: `a journey of ${length} characters`,
    expected: `at most ${longestDraft} characters`,
  };
}

function entryProblems(steps: readonly unknown[]): readonly Problem[] {
  const [first, ...others] = steps.map((step) => isJsonObject(step) && step["type"] === "entry");
  const second = others.indexOf(true);
  return [
    ...(steps.length > 0 && first !== true
      ? [{ pointer: "/steps/0", found: "another step", expected: "the entry as the first step" }]
      : []),
    ...(first === true && second !== -1
      ? [{ pointer: `/steps/${second + 1}`, found: "a second entry", expected: "exactly one entry" }]
      : []),
  ];
}

function repeatedIds(items: readonly unknown[], pointer: string, what: string): readonly Problem[] {
  const declared = items.map((item, index) => ({
    value: isJsonObject(item) ? item["id"] : undefined,
    pointer: `${pointer}/${index}/id`,
  }));
  return repeatProblems(declared, what);
}
