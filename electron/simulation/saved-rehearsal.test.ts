// A rehearsal that was saved says, at every instant, what the engine itself counts, and names the people whom
// its transitions name.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Instant } from "../../shared/base/instant.ts";
import { generateLines } from "../../shared/generate/generate-lines.ts";
import { readJourney } from "../../shared/journey/read-journey.ts";
import { chunkFromMessages } from "../../shared/people/chunk-from-messages.ts";
import { parseMessage } from "../../shared/people/parse-message.ts";
import { readDefinitions } from "../../shared/people/read-definitions.ts";
import { joinRecords, type RecordsPart } from "../../shared/rehearsal/rehearsal-records.ts";
import { openSpace } from "../space/open-space.ts";
import { outlineOf } from "./outline-of.ts";
import { saveRehearsal } from "./save-rehearsal.ts";
import { SavedRehearsal } from "./saved-rehearsal.ts";
import { simulate } from "./simulate.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-saved-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const samples = join(import.meta.dirname, "../../resources/samples");
const startMs = 1_767_225_600_000; // 2026-01-01
const dayMs = 86_400_000;

function sample(name: string) {
  const definitions = readDefinitions(readFileSync(join(samples, `${name}.definitions.json`), "utf8"));
  if (!definitions.ok) throw new Error(JSON.stringify(definitions.error));
  const journey = readJourney(readFileSync(join(samples, `${name}.journey.json`), "utf8"), {
    definitions: definitions.value,
  });
  if (!journey.ok) throw new Error(JSON.stringify(journey.error));
  return { journey: journey.value, definitions: definitions.value };
}

function people(scenario: string) {
  const lines = generateLines({ scenario, users: 400, days: 90, seed: 7 });
  if (!lines.ok) throw new Error(JSON.stringify(lines.error));
  const messages = [...lines.value]
    .flatMap((block) => block.trimEnd().split("\n"))
    .flatMap((line) => {
      const message = parseMessage(JSON.parse(line));
      return message.ok ? [message.value] : [];
    });
  return chunkFromMessages(messages);
}

const instants = Array.from(
  { length: 40 },
  (_, index) => startMs + 20 * dayMs + index * 2 * dayMs + index,
) as Instant[];

async function savedSample(name: string, scenario: string) {
  const { journey, definitions } = sample(name);
  const settings = { publishedAtMs: instants[0]!, untilMs: instants.at(-1)!, pauses: [] };
  const parts: RecordsPart[] = [];
  const done = await simulate({
    task: {
      journey,
      definitions,
      settings,
      countInstants: instants,
      outputs: { records: true, transitionLines: false },
    },
    source: { kind: "memory", chunks: [people(scenario)] },
    workers: 1,
    onChunk: async ({ records }) => void (records && parts.push(records)),
  });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  const { plan, users, messages, counts } = done.value;
  const space = openSpace(join(folder, `${name}.rehearse`), { mode: "create" });
  if (!space.ok) throw new Error(JSON.stringify(space.error));
  const records = joinRecords(parts);
  const outline = outlineOf(plan);
  const facts = { name: "first", journeyVersion: null, users, messages };
  const id = saveRehearsal(space.value, { ...facts, journey, definitions, settings, outline, records });
  if (!id.ok) throw new Error(JSON.stringify(id.error));
  return {
    rehearsal: new SavedRehearsal(space.value.rehearsals, id.value),
    space: space.value,
    counts,
    records,
  };
}

test.each([
  ["cart-abandonment", "ecommerce"],
  ["win-back", "ecommerce"],
  ["trial-conversion", "saas-trial"],
])(
  "%s: the saved index counts what the engine counts, at every instant and in any order",
  async (name, scenario) => {
    const { rehearsal, space, counts } = await savedSample(name, scenario);
    expect(counts.at(-1)!.total.entered).toBeGreaterThan(0);
    for (const index of [...instants.keys(), ...[...instants.keys()].toReversed()]) {
      expect(rehearsal.countsAt(instants[index]!)).toEqual(counts[index]);
    }
    space.close();
  },
);

test("the people at each step are as many as the counts say, and its records come back as they were", async () => {
  const { rehearsal, space, counts, records } = await savedSample("repeat-purchase", "ecommerce");
  for (const [index, atMs] of instants.entries()) {
    for (const [step, { waiting, passed }] of Object.entries(counts[index]!.steps)) {
      const find = (state: "waiting" | "passed") =>
        rehearsal.peopleAt(step)!.find({ atMs, state, order: "since", offset: 0, limit: 1e6 });
      expect([find("waiting").length, find("passed").length]).toEqual([waiting, passed]);
    }
  }
  expect(rehearsal.recordCount).toBe(records.recordCount);
  expect(rehearsal.records.starts).toEqual(records.starts);
  expect(rehearsal.records.atMs).toEqual(records.atMs);
  expect(rehearsal.records.kinds).toEqual(records.kinds);
  expect(rehearsal.users).toEqual(
    Array.from({ length: records.userCount }, (_, user) => records.userId(user)),
  );
  expect(rehearsal.peopleAt("no such step")).toBeUndefined();
  space.close();
});

test("the counts at the end are those of the engine, also where they were not written down", async () => {
  const { rehearsal, space, counts } = await savedSample("acquisition", "ecommerce");
  expect(rehearsal.countsAtEnd()).toEqual(counts.at(-1));
  const earlier = space.transaction(() => {
    const { id: first, status: _status, ...facts } = rehearsal.facts;
    const id = space.rehearsals.createRehearsal(facts);
    for (const name of space.rehearsals.sectionNames(first)) {
      const body = space.rehearsals.readSection(first, name);
      if (name !== "counts-at-end" && body !== undefined) space.rehearsals.writeSection(id, name, body);
    }
    space.rehearsals.finishRehearsal(id);
    return id;
  });
  expect(earlier.ok && new SavedRehearsal(space.rehearsals, earlier.value).countsAtEnd()).toEqual(
    counts.at(-1),
  );
  space.close();
});
