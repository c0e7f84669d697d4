// The rehearsals that are compared between Node and a browser: random ones by a fixed seed, and two sample journeys on
// generated people.

import fc from "fast-check";
import { oracleCase } from "../arbitraries/oracle-case.ts";
import { instant, sampleDefinitions, sampleJourney, samples } from "../samples/sample.ts";
import type { DigestCase } from "./rehearsal-digest.ts";

const randomCases = 300;
const sampleIds = ["cart-abandonment", "trial-conversion"];
const dayMs = 86_400_000;

/** As JSON: what either side reads is the same text. */
export function digestCases(): string {
  const random: readonly DigestCase[] = fc.sample(oracleCase, { numRuns: randomCases, seed: 20_260_101 });
  return JSON.stringify([...random, ...samples.filter(({ id }) => sampleIds.includes(id)).map(sampleCase)]);
}

function sampleCase({ id, scenario, publishAt }: (typeof samples)[number]): DigestCase {
  const publishedAtMs = instant(`${publishAt}T00:00:00Z`);
  const instants = [7, 14, 28, 56].map((days) => publishedAtMs + days * dayMs);
  return {
    people: { scenario, users: 100, days: 90, seed: 1 },
    instants,
    input: {
      journey: sampleJourney(id),
      definitions: sampleDefinitions(id),
      messages: [],
      publishedAtMs,
      untilMs: instants.at(-1) ?? publishedAtMs,
      pauses: [],
    },
  };
}
