// A condition that a window asks about: it may be half typed, and is only counted once it says something.

import type { JsonObject } from "../../shared/base/json.ts";
import { nestingProblem } from "../../shared/base/read-json.ts";
import { describeProblem } from "../../shared/base/problem.ts";
import { schemaProblems } from "../../shared/base/schema-problems.ts";
import { conditionProblems } from "../../shared/conditions/condition-problems.ts";
import { conditionSchemas } from "../../shared/conditions/condition-schema.ts";
import type { Condition } from "../../shared/conditions/condition.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import { Refused } from "./refused.ts";

/** As it may stand in any step: `since` is allowed. Throws Refused with "notValid". */
export function validCondition(document: JsonObject, definitions: Definitions): Condition {
  const defined = {
    audiences: new Set(definitions.audiences.map(({ id }) => id)),
    computedTraits: new Set(definitions.computedTraits.map(({ id }) => id)),
  };
  const tooDeep = nestingProblem(document);
  const problems =
    tooDeep === undefined
      ? [...schemaProblems(conditionSchemas.step, document), ...conditionProblems(document, "", defined)]
      : [tooDeep];
  const [first] = problems;
  // The edge: the schema and the rules have accepted exactly this value.
  if (first === undefined) return document as unknown as Condition;
  throw new Refused({
    kind: "notValid",
    happened: `The condition is not complete: ${describeProblem(first)}.`,
    kept: "Nothing was changed.",
    remedy: "Complete it; people are counted again at once.",
  });
}
