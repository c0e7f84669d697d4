// The samples are valid, use all of the language between them, and are interesting on the generated people.

import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { InstantCounts } from "../../shared/engine/instant-counts.ts";
import type { ScenarioName } from "../../shared/generate/scenarios.ts";
import type { Step } from "../../shared/journey/journey.ts";
import { keyOf } from "../../shared/journey/key.ts";
import type { MessageChunk } from "../../shared/people/message-chunk.ts";
import { cdnowPeople, hasCdnow } from "./cdnow.ts";
import { rehearseSample } from "./rehearse-sample.ts";
import {
  instant,
  sampleDefinitions,
  sampleFolder,
  sampleJourney,
  samplePeople,
  samples,
  sampleText,
  type Sample,
} from "./sample.ts";

const journeys = samples.map(({ id }) => sampleJourney(id));
const text = JSON.stringify(journeys);

test("every file belongs to one of the samples", () => {
  const files = readdirSync(sampleFolder).filter((file) => file.endsWith(".json"));
  const expected = samples.flatMap(({ id }) => [`${id}.definitions.json`, `${id}.journey.json`]);
  expect(files.sort()).toEqual(expected.sort());
});

test.each(journeys)("the keys of $id are those that its names give", (journey) => {
  for (const step of journey.steps) {
    if (step.type === "sendToDestinations") expect(step.key).toBe(keyOf(journey, step));
  }
});

test.each(journeys)(
  "every step of $id has its own place, below those that lead to it",
  ({ steps, layout = {} }) => {
    expect(Object.keys(layout)).toEqual(steps.map(({ id }) => id));
    expect(new Set(Object.values(layout).map(({ x, y }) => `${x} ${y}`)).size).toBe(steps.length);
    for (const step of steps) {
      for (const next of nextsOf(step))
        expect(layout[next]?.y).toBeGreaterThan(layout[step.id]?.y ?? Infinity);
    }
  },
);

const nextsOf = (step: Step): readonly string[] =>
  [...JSON.stringify(step).matchAll(/"next":"([^"]*)"/g)].map(([, id = ""]) => id);

test("between them they use every step type, both kinds of destination, and every reach of a clause", () => {
  const types = new Set(journeys.flatMap(({ steps }) => steps.map(({ type }) => type)));
  expect([...types].sort()).toEqual([
    "entry",
    "holdUntil",
    "multiBranchSplit",
    "randomizedSplit",
    "sendToDestinations",
    "trueFalseSplit",
    "waitForCondition",
    "waitForDuration",
  ]);
  for (const part of [
    `"useHistoricalData":true`,
    `"mode":"firstMatch"`,
    `"mode":"allMatching"`,
    `"since":"entry"`,
    `"since":"step"`,
    `"call":"identify"`,
    `"is":"notMember"`,
    `"reentry"`,
    `"when"`,
  ]) {
    expect(text).toContain(part);
  }
});

test.each(samples)("every definition of $id is used by it", ({ id }) => {
  const { audiences, computedTraits, destinations } = sampleDefinitions(id);
  const uses = JSON.stringify([sampleJourney(id), audiences.map(({ condition }) => condition)]);
  for (const definition of [...audiences, ...computedTraits, ...destinations]) {
    expect(uses).toContain(`"id":"${definition.id}"`);
  }
});

test("one id means one thing in all of them, so that one space can hold them together", () => {
  const byId = new Map<string, unknown>();
  for (const { audiences, computedTraits, destinations } of samples.map(({ id }) => sampleDefinitions(id))) {
    for (const definition of [...audiences, ...computedTraits, ...destinations]) {
      expect(definition).toEqual(byId.get(definition.id) ?? definition);
      byId.set(definition.id, definition);
    }
  }
  expect(byId.size).toBe(17);
});

describe("on the generated people", () => {
  const counts = new Map<string, InstantCounts>();

  beforeAll(() => {
    const people = new Map<ScenarioName, MessageChunk>();
    for (const { id, scenario, publishAt } of samples) {
      const chunk = people.get(scenario) ?? samplePeople(scenario);
      people.set(scenario, chunk);
      counts.set(id, rehearseSample(id, chunk, instant(`${publishAt}T00:00:00Z`)));
    }
  }, 120_000);

  test.each(samples)("people take every connection of $id", ({ id }) => {
    for (const [step, { fired }] of Object.entries(counts.get(id)?.steps ?? {})) {
      for (const [via, people] of Object.entries(fired)) expect(people, `${step} ${via}`).toBeGreaterThan(2);
    }
  });

  test.each(samples)("the README tells what $id shows", (sample) => {
    expect(readme()).toContain(readmeRow(sample, counts.get(sample.id)));
  });
});

/** Tables are padded for the eye; that is not looked at. */
const readme = (): string => sampleText("README.md").replaceAll(/ +/g, " ");

const number = (value: number): string => value.toLocaleString("en-GB");

function readmeRow({ id, scenario, publishAt }: Sample, counts: InstantCounts | undefined): string {
  const { entered = 0, completed = 0, exited = 0, inProgress = 0 } = counts?.total ?? {};
  return `| [${id}](${id}.journey.json) | \`${scenario}\` | ${publishAt} | ${[entered, completed, exited, inProgress].map(number).join(" | ")} |`;
}

const title = "win-back on CDNOW: most have lapsed, some come back, and the README tells how many";
test.skipIf(!hasCdnow)(hasCdnow ? title : `${title} (skipped: no CDNOW in REHEARSE_DATA)`, () => {
  const counts = rehearseSample("win-back", cdnowPeople(), instant("1997-10-01T00:00:00Z"));
  const { entered, completed, inProgress, exited } = counts.total;
  const told = [entered, completed, exited, inProgress].map(number).join(" / ");
  expect(readme()).toContain(told);
  for (const [step, { fired }] of Object.entries(counts.steps)) {
    for (const [via, people] of Object.entries(fired)) expect(people, `${step} ${via}`).toBeGreaterThan(50);
  }
});
