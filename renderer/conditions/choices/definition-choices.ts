// Which audience, which computed trait: those that are defined, by name. Others cannot be referred to.

import type { Condition } from "../../../shared/conditions/condition.ts";
import type { ComputedTrait } from "../../../shared/people/definitions.ts";
import type { TokenIcon } from "../words/clause-token.ts";
import { type Choice, choice } from "./choice.ts";
import { matchTyped } from "./match-typed.ts";

export interface DefinitionQuestion {
  readonly id: string;
  readonly icon: TokenIcon;
  readonly put: (id: string) => Condition;
}

interface Defined {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

export const definitionChoices = (
  question: DefinitionQuestion,
  typed: string,
  defined: readonly Defined[],
): readonly Choice[] =>
  matchTyped(
    defined.map(({ id, name, note }) =>
      choice({
        key: id,
        label: name,
        note,
        icon: question.icon,
        isChosen: id === question.id,
        part: () => question.put(id),
      }),
    ),
    typed,
  );

const aggregateWords: Readonly<Record<ComputedTrait["type"], string>> = {
  eventCount: "count of",
  sum: "sum of",
  average: "average of",
  min: "least of",
  max: "greatest of",
  first: "first of",
  last: "last of",
  mostFrequent: "most frequent of",
  uniqueList: "list of",
  uniqueListCount: "number of distinct",
};

/** What a computed trait is made of: "sum of total in Order Completed". */
export function madeOf({ type, event, property }: ComputedTrait): string {
  return type === "eventCount"
    ? `count of ${event.name}`
    : `${aggregateWords[type]} ${property} in ${event.name}`;
}
