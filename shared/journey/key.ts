// Keys of sends, made from the names: what a destination sees of a journey.

import { hashText } from "../base/hash-text.ts";
import { slugOf } from "./slug.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

const longestJourneySlug = 100;
const longestStepSlug = 130;

/**
 * `j_o_<journey slug>__<step slug>_<6 base-36 characters>`, at most 244 characters. The last part is a hash
 * of the two ids, so that two steps of one name have two keys, and a renamed step can be told from a new one.
 */
export function keyOf(journey: Named, step: Named): string {
  const journeySlug = keySlug(journey, longestJourneySlug);
  const stepSlug = keySlug(step, longestStepSlug);
  const hash = hashText(`${journey.id}|${step.id}`) % 36 ** 6;
  return `j_o_${journeySlug}__${stepSlug}_${hash.toString(36).padStart(6, "0")}`;
}

/** A name without a Latin letter or digit gives way to the id. */
const keySlug = ({ id, name }: Named, longest: number): string =>
  slugOf(name, "_", longest) || slugOf(id, "_", longest) || "unnamed";
