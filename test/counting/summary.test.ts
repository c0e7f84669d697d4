// What the data is found to say about a draft is what its rehearsal does, looked at person by person.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CountingThread } from "../../electron/simulation/counting/counting-thread.ts";
import type { SummaryQuestion } from "../../electron/simulation/counting/summarise-data.ts";
import { simulate } from "../../electron/simulation/simulate.ts";
import type { Space } from "../../electron/space/space.ts";
import type { Instant } from "../../shared/base/instant.ts";
import type { RunSettings } from "../../shared/engine/run-settings.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { valueOf } from "../bench/value-of.ts";
import { shopDefinitions as definitions, shopSpace } from "./shop-space.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-summary-"));
const day = 86_400_000;
let space: Space;
let thread: CountingThread;
let settings: RunSettings;

beforeAll(async () => {
  space = await shopSpace(join(folder, "shop.rehearse"), 12_000);
  thread = new CountingThread(space.path);
  const firstAtMs = space.catalogue.facts().firstAtMs ?? 0;
  settings = {
    publishedAtMs: (firstAtMs + 20 * day) as Instant,
    untilMs: (firstAtMs + 80 * day) as Instant,
    pauses: [],
  };
}, 60_000);
afterAll(async () => {
  await thread.close();
  space.close();
  rmSync(folder, { recursive: true, force: true });
});

const journey: Journey = {
  format: "rehearse.journey/1",
  id: "ways",
  name: "Ways",
  settings: { exit: { after: "10d" }, reentry: { after: "1d" } },
  steps: [
    {
      id: "entry",
      type: "entry",
      name: "Viewed",
      condition: { event: { name: "Product Viewed", within: "1d" } },
      next: "split",
    },
    {
      id: "split",
      type: "multiBranchSplit",
      name: "Which",
      branches: [
        {
          id: "added",
          name: "Added",
          condition: { event: { name: "Product Added", since: "entry" } },
          next: null,
        },
        {
          id: "again",
          name: "Again",
          condition: { event: { name: "Product Viewed", since: "step" } },
          next: null,
        },
        { id: "fan", name: "Fan", condition: { audience: { id: "fans", is: "member" } }, next: "sure" },
        {
          id: "dear",
          name: "Dear",
          condition: {
            event: { name: "Product Added", where: [{ property: "price", op: "greaterThan", value: 1e9 }] },
          },
          next: null,
        },
      ],
    },
    {
      id: "sure",
      type: "trueFalseSplit",
      name: "Sure",
      condition: { trait: { key: "plan", op: "equals", value: "pro" } },
      true: { next: null },
      false: { next: null },
    },
  ],
};

interface Line {
  readonly user: string;
  readonly entry: number;
  readonly what: string;
  readonly step?: string;
  readonly via?: string;
}

async function transitions(): Promise<readonly Line[]> {
  const texts: string[] = [];
  const done = await simulate({
    task: {
      journey,
      definitions,
      settings,
      countInstants: [],
      outputs: { records: false, transitionLines: true },
    },
    source: { kind: "space", space, chunks: space.messages.listChunks() },
    workers: 1,
    onChunk: async ({ transitionLines }) =>
      void texts.push(Buffer.from(transitionLines ?? []).toString("utf8")),
  });
  valueOf(done);
  const lines = texts.join("").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as Line);
}

const summary = async (change: Partial<SummaryQuestion> = {}) =>
  valueOf(await thread.ask("summary", { journey, definitions, isValid: true, settings, ...change }));

test("ways are taken by as many people as in a rehearsal, each once", async () => {
  const lines = await transitions();
  const people = (is: (line: Line) => boolean): number =>
    new Set(lines.filter(is).map(({ user }) => user)).size;
  const { ways } = await summary();
  expect(ways).toEqual(
    journey.steps.flatMap((step) =>
      connectionsOf(step).map(({ via }) => ({
        step: step.id,
        via,
        reached: people((line) => line.step === step.id && line.what === "reached"),
        taken: people((line) => line.step === step.id && line.what === "passed" && line.via === via),
      })),
    ),
  );
  expect(lines.some(({ entry }) => entry > 1)).toBe(true);
  expect(ways.find(({ via }) => via === "dear")?.taken).toBe(0);
});

test("branches overlap for those who travel both in one trip", async () => {
  const lines = (await transitions()).filter(({ step, what }) => step === "split" && what === "passed");
  const trips = Map.groupBy(lines, ({ user, entry }) => JSON.stringify([user, entry]));
  const both = (first: string, second: string): number => {
    const travelled = [...trips.values()].filter(
      (trip) => trip.some(({ via }) => via === first) && trip.some(({ via }) => via === second),
    );
    return new Set(travelled.map(([line]) => line?.user)).size;
  };
  const { overlaps } = await summary();
  expect(overlaps).toHaveLength(6);
  for (const { step, branches, people } of overlaps)
    expect([step, branches, people]).toEqual(["split", branches, both(...branches)]);
  expect(overlaps[0]?.people).toBeGreaterThan(100);
  expect(overlaps[2]?.people).toBe(0);
});

test("a draft that cannot be rehearsed is not, and the rest is still told", async () => {
  const told = await summary({ isValid: false });
  expect(told.ways).toEqual([]);
  expect(told.overlaps).toEqual([]);
  expect(told.properties.map(({ name }) => name)).toEqual(["Product Added"]);
  expect(told.properties[0]?.fields.map(({ path }) => path)).toContain("price");
  expect(told.traits.map(({ path }) => path)).toContain("plan");
  expect(told.audiences.map(({ id }) => id)).toEqual(["fans"]);
  expect(told.audiences[0]?.members).toBeGreaterThan(100);
});

test("conditions that say nothing yet, and audiences that are not there, are passed over", async () => {
  const half = {
    ...journey,
    steps: [
      {
        id: "entry",
        type: "entry",
        name: "",
        condition: { any: [{}, { audience: { id: "gone" } }] },
        next: null,
      },
    ],
  } as unknown as Journey;
  const told = await summary({ journey: half, isValid: false });
  expect([told.audiences, told.properties]).toEqual([[], []]);
});
