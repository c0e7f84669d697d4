// The same rehearsal gives the same bytes however it is divided, and whatever goes wrong ends it with a name.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Instant } from "../../shared/base/instant.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { chunkFromHistories } from "../../shared/people/chunk-from-messages.ts";
import { resolveHistories } from "../../shared/people/histories.ts";
import { parseMessage } from "../../shared/people/parse-message.ts";
import { importMessages } from "../import/import-messages.ts";
import { openSpace } from "../space/open-space.ts";
import type { Space } from "../space/space.ts";
import type { ChunkResult } from "./chunk-rehearser.ts";
import type { RehearsalTask } from "./rehearsal-task.ts";
import { simulate, type Simulation, type SimulationRequest } from "./simulate.ts";

const startMs = 1_767_225_600_000; // 2026-01-01
const hourMs = 3_600_000;
const userCount = 32_000; // four chunks of a space

const journey: Journey = {
  format: "rehearse.journey/1",
  id: "orders",
  name: "Orders",
  steps: [
    { id: "entry", type: "entry", name: "Ordered", condition: { event: { name: "Order" } }, next: "mail" },
    {
      id: "mail",
      type: "sendToDestinations",
      name: "Mail",
      key: "orders_mail",
      destinations: [{ id: "braze", call: "track" }],
      next: "again",
    },
    {
      id: "again",
      type: "waitForCondition",
      name: "Again",
      condition: {
        event: {
          name: "Order",
          since: "entry",
          where: [{ property: "total", op: "greaterThan", value: 50 }],
        },
      },
      timeout: { after: "2d", next: null },
      next: null,
    },
  ],
};

const task: RehearsalTask = {
  journey,
  definitions: {
    format: "rehearse.definitions/1",
    audiences: [],
    computedTraits: [],
    destinations: [{ id: "braze", name: "Braze", kind: "event" }],
  },
  settings: { publishedAtMs: startMs as Instant, untilMs: (startMs + 200 * hourMs) as Instant, pauses: [] },
  countInstants: [(startMs + 50 * hourMs) as Instant, (startMs + 200 * hourMs) as Instant],
  outputs: { records: true, transitionLines: true, deliveryLines: { version: 1, spaceId: "s" } },
};

/** Two orders a user, an hour or some days apart. */
function* lines(): Generator<string> {
  for (let user = 0; user < userCount; user += 1) {
    for (const order of [0, 1]) {
      const atMs = startMs + (user % 97) * hourMs + order * (1 + (user % 71)) * hourMs;
      const properties = { total: (user * 7 + order * 31) % 120 };
      yield JSON.stringify({
        type: "track",
        event: "Order",
        userId: `u${user}`,
        properties,
        timestamp: new Date(atMs),
      });
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), "rehearse-simulate-"));
let space: Space;

beforeAll(async () => {
  space = await importedSpace("people.rehearse");
}, 60_000);
afterAll(() => {
  space.close();
  rmSync(folder, { recursive: true, force: true });
});

async function importedSpace(name: string): Promise<Space> {
  const opened = openSpace(join(folder, name), { mode: "create" });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const done = await importMessages({ space: opened.value, lines: lines() });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return opened.value;
}

const spaceSource = (): SimulationRequest["source"] => {
  const chunks = space.messages.listChunks();
  return { kind: "space", space, chunks };
};

interface Outcome extends Omit<Simulation, "plan"> {
  readonly transitionText: string;
  readonly deliveryText: string;
  readonly records: readonly (readonly [string, number, number])[];
}

/** Everything that a rehearsal gives, put together as its outputs are. */
async function outcomeOf(
  request: Omit<SimulationRequest, "task">,
  given: RehearsalTask = task,
): Promise<Outcome> {
  const results: ChunkResult[] = [];
  const done = await simulate({
    task: given,
    ...request,
    onChunk: async (result) => void results.push(result),
  });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  const text = (bytes: readonly (Uint8Array | undefined)[]): string =>
    Buffer.concat(bytes.map((part) => part ?? new Uint8Array())).toString("utf8");
  const { plan: _, ...simulation } = done.value;
  return {
    ...simulation,
    transitionText: text(results.map((result) => result.transitionLines)),
    deliveryText: text(results.map((result) => result.deliveryLines)),
    records: results.flatMap(({ records }) =>
      (records?.userIds ?? []).map((id, user) => {
        const { starts, atMs } = records!.log;
        return [id, starts[user + 1]! - starts[user]!, atMs[starts[user]!]!] as const;
      }),
    ),
  };
}

test("one, two and three threads give the same", async () => {
  const source = spaceSource();
  expect(source.chunks.length).toBe(4);
  const [alone, ...others] = await Promise.all(
    [1, 2, 3].map((workers) => outcomeOf({ source, workers, alwaysStart: true })),
  );
  expect(alone!.transitions).toBeGreaterThan(userCount);
  expect(alone!.deliveryText.split("\n").length).toBe(userCount + 1);
  for (const other of others) expect(other).toEqual(alone);
});

test("chunks of any size give the same as one, and as the space", async () => {
  const people = [...lines()].slice(0, 400).flatMap((line) => {
    const message = parseMessage(JSON.parse(line));
    return message.ok ? [message.value] : [];
  });
  const histories = [...resolveHistories(people)];
  const chunksOf = (size: number) =>
    Array.from({ length: Math.ceil(histories.length / size) }, (_, index) =>
      chunkFromHistories(new Map(histories.slice(index * size, (index + 1) * size))),
    );
  const whole = await outcomeOf({
    source: { kind: "memory", chunks: chunksOf(histories.length) },
    workers: 1,
  });
  for (const size of [1, 7, 64]) {
    expect(await outcomeOf({ source: { kind: "memory", chunks: chunksOf(size) }, workers: 1 })).toEqual(
      whole,
    );
  }
  const cohort = histories.map(([user]) => user);
  expect(
    await outcomeOf({ source: spaceSource(), workers: 2, alwaysStart: true }, { ...task, cohort }),
  ).toEqual(whole);
});

test("a cancelled rehearsal ends soon and hands nothing more on", async () => {
  const controller = new AbortController();
  let chunks = 0;
  const done = await simulate({
    task,
    source: spaceSource(),
    workers: 2,
    alwaysStart: true,
    signal: controller.signal,
    onChunk: async () => {
      chunks += 1;
      controller.abort();
    },
  });
  expect(done).toEqual({ ok: false, error: { kind: "cancelled" } });
  expect(chunks).toBe(1);
  const before = await simulate({
    task,
    source: spaceSource(),
    workers: 2,
    alwaysStart: true,
    signal: controller.signal,
  });
  expect(before).toEqual({ ok: false, error: { kind: "cancelled" } });
});

test("what cannot be written ends the rehearsal with its own error", async () => {
  const full = new Error("the disk is full");
  const request = { task, source: spaceSource(), workers: 3, alwaysStart: true };
  await expect(simulate({ ...request, onChunk: () => Promise.reject(full) })).rejects.toBe(full);
});

test("messages that are damaged, or not those that were listed, are told and not waited for", async () => {
  const own = await importedSpace("damaged.rehearse");
  const chunks = own.messages.listChunks();
  const foreign = chunks.map((chunk) => ({ ...chunk, id: chunk.id + 1_000 }));
  const request = { task, workers: 2, alwaysStart: true };
  // This thread finds out first, or the other one: both say that the space is not what it was.
  for (const listed of [foreign, [...chunks, ...foreign]]) {
    const source = { kind: "space", space: own, chunks: listed } as const;
    const error = { kind: "spaceChanged", path: own.path };
    expect(await simulate({ ...request, source })).toEqual({ ok: false, error });
  }
  const database = new Database(own.path);
  database.exec("UPDATE chunk_section SET body = zeroblob(length(body)) WHERE name = 'instants'");
  database.close();
  const damaged = await simulate({ ...request, source: { kind: "space", space: own, chunks } });
  expect(damaged).toMatchObject({ ok: false, error: { kind: "space", error: { kind: "damaged" } } });
  own.close();
});
