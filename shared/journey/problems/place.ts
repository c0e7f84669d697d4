// Places in a journey document, taken apart.

import type { Way } from "../edits/edit.ts";
import type { Journey, Step } from "../journey.ts";

export interface Place {
  readonly pointer: string;
  /** null outside of the steps. */
  readonly step: Step | null;
  /** Within the step, or within the document where there is no step: "branches/0/condition/event/name". */
  readonly inner: string;
}

/** The reference tokens of a JSON pointer (RFC 6901). */
export const tokensOf = (pointer: string): readonly string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));

export function placeOf(journey: Journey, pointer: string): Place {
  const [top, index, ...inner] = tokensOf(pointer);
  const step = top === "steps" ? journey.steps[Number(index)] : undefined;
  return step === undefined
    ? { pointer, step: null, inner: tokensOf(pointer).join("/") }
    : { pointer, step, inner: inner.join("/") };
}

/** The branch that a place lies in. */
export function branchAt({ step, inner }: Place) {
  const index = /^branches\/(\d+)/.exec(inner)?.[1];
  if (index === undefined || step === null || !("branches" in step)) return undefined;
  return step.branches[Number(index)];
}

/** The connection whose `next` stands there. */
export function wayAt(place: Place): Way | undefined {
  const { step, inner } = place;
  if (step === null) return undefined;
  const via = branchAt(place)?.id ?? inner.replace(/\/next$/, "");
  return { step: step.id, via };
}
