// The procedures of comparing two rehearsals: all of it is read by the travelling thread, asked about A.

import { refused } from "./refusal-wording.ts";
import type { ServiceParts } from "./service-parts.ts";

export function comparisonService({ implementer: { comparison }, travel }: ServiceParts) {
  return {
    of: comparison.of.handler(async ({ input: { a, b, atMs }, signal }) =>
      found(await travel.ask("compared", { rehearsal: a, b, atMs }, signal)),
    ),
    people: comparison.people.handler(async ({ input: { a, ...question }, signal }) =>
      found(await travel.ask("comparedPeople", { rehearsal: a, ...question }, signal)),
    ),
  };
}

/** Throws Refused where B is not there. */
function found<T>(answer: T | null): T {
  if (answer === null) throw refused({ kind: "notFound", what: "rehearsal" });
  return answer;
}
