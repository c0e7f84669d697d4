// Random rehearsals are worth comparing only where their documents keep every rule and people travel in them.

import fc from "fast-check";
import { expect, test } from "vitest";
import { readJourney } from "../../shared/journey/read-journey.ts";
import { readDefinitions } from "../../shared/people/read-definitions.ts";
import { oracleTransitions } from "../oracle/oracle.ts";
import { oracleCase } from "./oracle-case.ts";

const seed = 20260101;

test("every random rehearsal has documents that keep the rules of FORMATS.md", () => {
  const isValid = fc.property(oracleCase, ({ input: { journey, definitions } }) => {
    const known = readDefinitions(JSON.stringify(definitions));
    return known.ok && readJourney(JSON.stringify(journey), { definitions: known.value }).ok;
  });
  fc.assert(isValid, { seed, numRuns: 500 });
});

test("in most of them somebody enters, and everything that can happen happens often", () => {
  const all = fc.sample(oracleCase, { seed, numRuns: 500 }).map(({ input }) => oracleTransitions(input));
  const share = (has: (records: (typeof all)[number]) => boolean): number =>
    all.filter(has).length / all.length;
  expect(share((records) => records.length > 0)).toBeGreaterThan(0.5);
  expect(share((records) => records.some(({ entry }) => entry > 1))).toBeGreaterThan(0.1);
  for (const what of ["reached", "passed", "completed", "ended"]) {
    expect(
      share((records) => records.some((one) => one.what === what)),
      what,
    ).toBeGreaterThan(0.15);
  }
  for (const what of ["sent", "unsent"]) {
    expect(
      share((records) => records.some((one) => one.what === what)),
      what,
    ).toBeGreaterThan(0.02);
  }
  for (const via of ["next", "true", "false", "otherwise", "timeout"]) {
    expect(
      share((records) => records.some((one) => "via" in one && one.via === via)),
      via,
    ).toBeGreaterThan(0.02);
  }
});
