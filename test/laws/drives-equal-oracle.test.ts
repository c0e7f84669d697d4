// The engine's drives against the oracle on random rehearsals. LAW_RUNS sets how many (2,000 by default), LAW_SEED
// where they start. A failure prints its seed and path for kept-seeds.ts, and the smallest case as JSON for
// test/golden/regressions.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJourney } from "../../shared/journey/read-journey.ts";
import { readDefinitions } from "../../shared/people/read-definitions.ts";
import { crowdCase } from "../arbitraries/crowd.ts";
import { oracleCase, type OracleCase } from "../arbitraries/oracle-case.ts";
import { answerOf, disagreement } from "./disagreement.ts";
import { drives, oracle, type Evaluator } from "./evaluators.ts";
import { keptSeeds } from "./kept-seeds.ts";

const runs = Number(process.env["LAW_RUNS"] ?? "2000");
const seed = Number(process.env["LAW_SEED"] ?? "20260101");
const regressions = join(import.meta.dirname, "../golden/regressions");

const drivesEqualOracle = fc.property(oracleCase, (one) => {
  const expected = answerOf(one);
  for (const drive of drives) {
    const difference = disagreement(drive, one, expected);
    if (difference !== undefined) throw new Error(`${difference}\n${JSON.stringify(one)}`);
  }
});

test(`every drive equals the oracle on ${runs} random rehearsals`, { timeout: 60_000 + runs * 100 }, () => {
  fc.assert(drivesEqualOracle, { seed, numRuns: runs });
});

const crowds = Math.ceil(runs / 200);

test(
  `every drive equals the oracle on ${crowds} crowds of hundreds`,
  { timeout: 60_000 + runs * 100 },
  () => {
    const agree = fc.property(crowdCase(150), (one) => {
      const expected = answerOf(one);
      for (const drive of drives) expect(disagreement(drive, one, expected)).toBeUndefined();
    });
    fc.assert(agree, { seed, numRuns: crowds, endOnFailure: true });
  },
);

test.each(keptSeeds)("seed $seed: $why", ({ seed: kept, path }) => {
  fc.assert(drivesEqualOracle, { seed: kept, path, numRuns: 1 });
});

interface Regression extends OracleCase {
  readonly title: string;
  readonly transitions: readonly unknown[];
}

const files = readdirSync(regressions).filter((file) => file.endsWith(".json"));

describe.each(files)("%s", (file) => {
  const regression = JSON.parse(readFileSync(join(regressions, file), "utf8")) as Regression;

  test("holds documents that keep the rules of FORMATS.md", () => {
    const { journey, definitions } = regression.input;
    const known = readDefinitions(JSON.stringify(definitions), { file });
    expect(known.ok && readJourney(JSON.stringify(journey), { file, definitions: known.value }).ok).toBe(
      true,
    );
  });

  test.each([oracle, ...drives])("is answered rightly by $name", (evaluator) => {
    const { transitions } = evaluator.evaluate(regression.input, regression.instants);
    expect(transitions, regression.title).toEqual(regression.transitions);
    expect(disagreement(evaluator, regression)).toBeUndefined();
  });
});

describe("a wrong evaluator is found out", () => {
  const bent = (name: string, bend: (one: OracleCase["input"]) => OracleCase["input"]): Evaluator => ({
    name,
    evaluate: (input, instants) => oracle.evaluate(bend(input), instants),
  });
  const wrong = [
    bent("published a millisecond early", (input) => ({ ...input, publishedAtMs: input.publishedAtMs - 1 })),
    bent("no pauses", (input) => ({ ...input, pauses: [] })),
    bent("no archive", (input) => ({ ...input, archivedAtMs: Infinity })),
    bent("ended a millisecond early", (input) => ({ ...input, untilMs: input.untilMs - 1 })),
    bent("no exits", (input) => ({ ...input, journey: { ...input.journey, settings: {} } })),
  ];
  test.each(wrong)("$name", (evaluator) => {
    const agrees = fc.property(oracleCase, (one) => disagreement(evaluator, one) === undefined);
    expect(fc.check(agrees, { seed, numRuns: 500, endOnFailure: true }).failed).toBe(true);
  });
});
