// A computed trait in words: "sum of total in Order Completed in the last 30 days".

import { spanWords } from "../../shared/base/duration-words.ts";
import { data, sentence, type Words } from "../../shared/base/words.ts";
import { wordsOfEventPattern } from "../../shared/conditions/wording.ts";
import type { Aggregate, ComputedTrait } from "../../shared/people/definitions.ts";

export const aggregateWords: Readonly<Record<Aggregate, string>> = {
  eventCount: "count of",
  sum: "sum of",
  average: "average of",
  min: "least of",
  max: "greatest of",
  first: "first of",
  last: "last of",
  mostFrequent: "most frequent of",
  uniqueList: "list of different",
  uniqueListCount: "number of different",
};

/** What each is for, beside its words in the picker. */
export const aggregateNotes: Readonly<Record<Aggregate, string>> = {
  eventCount: "how often",
  sum: "numbers",
  average: "numbers",
  min: "numbers",
  max: "numbers",
  first: "any value",
  last: "any value",
  mostFrequent: "any value",
  uniqueList: "any value",
  uniqueListCount: "any value",
};

export function wordsOfTrait({ type, event, property, within }: ComputedTrait): Words {
  return sentence(
    aggregateWords[type],
    " ",
    ...(type === "eventCount" ? [] : [data(property || "…"), " in "]),
    wordsOfEventPattern(event),
    ...(within === undefined ? [] : [" in the last ", data(spanWords(within))]),
  );
}
