// How often: at least, exactly or at most so many times. A number that is typed is offered with all three.

import type { Condition, Count } from "../../../shared/conditions/condition.ts";
import { countWords } from "../words/event-words.ts";
import { type Choice, choice } from "./choice.ts";
import { matchTyped } from "./match-typed.ts";

export interface CountQuestion {
  readonly count: Count | undefined;
  readonly put: (count: Count | undefined) => Condition;
}

const common: readonly Count[] = [
  { atLeast: 1 },
  { atLeast: 2 },
  { atLeast: 3 },
  { atLeast: 5 },
  { exactly: 1 },
  { exactly: 2 },
  { atMost: 1 },
  { atMost: 3 },
];

export function countChoices(question: CountQuestion, typed: string): readonly Choice[] {
  const chosen = countWords(question.count ?? { atLeast: 1 });
  const toChoice = (count: Count): Choice => {
    const label = countWords(count);
    return choice({ key: label, label, isChosen: label === chosen, part: () => question.put(count) });
  };
  const digits = /[0-9]+/.exec(typed)?.[0];
  const n = Number(digits);
  if (digits === undefined || !Number.isSafeInteger(n)) return matchTyped(common.map(toChoice), typed);
  const words = typed.replace(digits, "").replace(/\btimes?\b/, "");
  return matchTyped(allWith(n).map(toChoice), words);
}

/** No event at all is "exactly 0", which reads "they did not do". */
const allWith = (n: number): readonly Count[] => [{ atLeast: n }, { exactly: n }, { atMost: n }];
