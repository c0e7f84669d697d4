// How values are compared: all operators, those that fit the kinds of the values first.

import type { ValueKind } from "../../../shared/api/catalogue-contract.ts";
import type { Comparison, Condition } from "../../../shared/conditions/condition.ts";
import { changeOperator } from "../words/change-operator.ts";
import { operatorsFor, operatorWords } from "../words/operator-words.ts";
import { type Choice, choice } from "./choice.ts";
import { matchTyped } from "./match-typed.ts";

export interface OperatorQuestion {
  readonly comparison: Comparison;
  /** Of the values in the data; empty where nothing is known. */
  readonly kinds: readonly ValueKind[];
  readonly relativeDates: boolean;
  readonly put: (comparison: Comparison) => Condition;
}

export function operatorChoices(question: OperatorQuestion, typed: string): readonly Choice[] {
  const { comparison, kinds, relativeDates, put } = question;
  const choices = operatorsFor(kinds, relativeDates).map(({ op, fits }) => {
    const { before, after } = operatorWords(op);
    return choice({
      key: op,
      label: after === "" ? before : `${before} … ${after}`,
      group: fits ? "" : "Others",
      isChosen: op === comparison.op,
      part: () => put(changeOperator(comparison, op)),
    });
  });
  return matchTyped(choices, typed);
}
