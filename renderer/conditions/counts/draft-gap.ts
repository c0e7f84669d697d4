// What a draft's condition still lacks before people can be counted, in a few words; null where nothing does.

import { describeProblem, type Problem } from "../../../shared/base/problem.ts";
import { schemaProblems } from "../../../shared/base/schema-problems.ts";
import type { Condition } from "../../../shared/conditions/condition.ts";
import { conditionProblems, type DefinedIds } from "../../../shared/conditions/condition-problems.ts";
import { conditionSchemas } from "../../../shared/conditions/condition-schema.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { type OutlinePart, outlineOf } from "../document/condition-outline.ts";
import { clauseTokens, type Names } from "../words/clause-tokens.ts";

const idsAsNames: Names = { audience: (id) => id, computedTrait: (id) => id };

/** Judged as in a step, where every form may stand. */
export function draftGap(condition: Condition, definitions: Definitions): string | null {
  const [problem] = [
    ...schemaProblems(conditionSchemas.step, condition),
    ...conditionProblems(condition, "", definedIds(definitions)),
  ];
  if (problem === undefined) return null;
  return missingWords(outlineOf(condition)) ?? inWords(problem);
}

const definedIds = ({ audiences, computedTraits }: Definitions): DefinedIds => ({
  audiences: new Set(audiences.map(({ id }) => id)),
  computedTraits: new Set(computedTraits.map(({ id }) => id)),
});

/** The first word that is not chosen yet: "Still to choose: which event". */
function missingWords(part: OutlinePart): string | null {
  if (part.kind === "group") {
    for (const inner of part.parts) {
      const words = missingWords(inner);
      if (words !== null) return words;
    }
    return null;
  }
  const missing = clauseTokens(part, idsAsNames).find(({ isMissing }) => isMissing);
  return missing === undefined ? null : `Still to choose: ${missing.text}`;
}

const inWords = ({ found, expected }: Problem): string => describeProblem({ found, expected });
