// What a computed trait is, in a sentence.

import { spanWords } from "../../../shared/base/duration-words.ts";
import { textOf } from "../../../shared/base/words.ts";
import { wordsOfEventPattern } from "../../../shared/conditions/wording.ts";
import type { Aggregate, ComputedTrait } from "../../../shared/people/definitions.ts";

const beginnings: { readonly [A in Aggregate]: string } = {
  eventCount: "How many",
  sum: "Sum of",
  average: "Average of",
  min: "Smallest",
  max: "Largest",
  first: "First",
  last: "Last",
  mostFrequent: "Most frequent",
  uniqueList: "All different",
  uniqueListCount: "How many different",
};

/** "Sum of total of Order Completed in the last 60 days". */
export function computedTraitWords({ type, event, property, within }: ComputedTrait): string {
  const of = property === undefined ? "" : `${property} of `;
  const span = within === undefined ? "" : ` in the last ${spanWords(within)}`;
  return `${beginnings[type]} ${of}${textOf(wordsOfEventPattern(event))}${span}`;
}
