// Kept threads answer as new ones do, whatever was rehearsed, imported, cancelled or broken before.

import { hash } from "node:crypto";
import { copyFileSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importMessages } from "../import/import-messages.ts";
import { openSpace } from "../space/open-space.ts";
import type { Space } from "../space/space.ts";
import { KeptThreads } from "./kept-threads.ts";
import { orderJourney, orderTask, outcomeOf, spaceOfOrders } from "../../test/space/order-people.ts";
import type { RehearsalTask } from "./rehearsal-task.ts";
import { simulate, type SimulationRequest } from "./simulate.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-kept-"));
let space: Space;
beforeAll(async () => {
  const made = await spaceOfOrders(join(folder, "people.rehearse"));
  made.close();
  space = opened(made.path, "readOnly");
}, 60_000);
afterAll(() => {
  space.close();
  rmSync(folder, { recursive: true, force: true });
});

type Place = Omit<SimulationRequest, "task">;

const anew = (read: Space = space): Place => ({
  source: { kind: "space", space: read, chunks: read.messages.listChunks() },
  workers: 1,
});
const on = (threads: KeptThreads, read: Space = space): Place => ({
  ...anew(read),
  workers: 3,
  threads,
  alwaysStart: true,
});

async function withKept(
  use: (threads: KeptThreads) => Promise<void>,
  path: string = space.path,
): Promise<void> {
  const threads = KeptThreads.open(path, 3);
  try {
    await use(threads);
  } finally {
    await threads.close();
  }
}

const oneOrder = (timestamp: string): string =>
  JSON.stringify({ type: "track", event: "Order", userId: "u7", timestamp });

function opened(path: string, mode: "readOnly" | "readWrite"): Space {
  const done = openSpace(path, { mode });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

interface Digested {
  readonly messages: number;
  readonly bytes: string;
}

/** All that a rehearsal gives, as one digest, and how many messages it saw. */
async function bytesOf(place: Place, task?: RehearsalTask): Promise<Digested> {
  const outcome = await outcomeOf(place, task);
  const bytes = hash("sha256", JSON.stringify(outcome));
  return { messages: outcome.messages, bytes };
}

/** Another wait: what somebody changes in the window. */
const edited: RehearsalTask = {
  ...orderTask,
  journey: {
    ...orderJourney,
    steps: orderJourney.steps.map((step) =>
      step.type === "waitForCondition" ? { ...step, timeout: { after: "1h", next: null } } : step,
    ),
  },
};

test("run after run, and different journeys in turn, they give what new threads give", async () => {
  const expected = [await bytesOf(anew()), await bytesOf(anew(), edited)];
  expect(expected[0]).not.toEqual(expected[1]);
  await withKept(async (threads) => {
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await bytesOf(on(threads))).toEqual(expected[0]);
      expect(await bytesOf(on(threads), edited)).toEqual(expected[1]);
    }
    const atOnce = [bytesOf(on(threads)), bytesOf(on(threads), edited)];
    expect(await Promise.all(atOnce)).toEqual(expected);
  });
});

test("unless all are asked for, only threads that have started take part", async () => {
  await withKept(async (threads) => {
    const given = { ...on(threads), alwaysStart: false };
    expect(await bytesOf(given)).toEqual(await bytesOf(anew()));
    expect(threads.take({ worth: 0, most: 1 }).length).toBeLessThanOrEqual(1);
    await bytesOf(on(threads));
    expect(threads.take({ worth: 0, most: 2 }).length).toBe(2);
    expect(await bytesOf(given)).toEqual(await bytesOf(anew()));
  });
});

test("what was imported in between is seen, whoever imported it", async () => {
  const path = join(folder, "growing.rehearse");
  copyFileSync(space.path, path);
  let own = opened(path, "readWrite");
  await withKept(async (threads) => {
    await bytesOf(on(threads, own));
    for (const hour of [10, 20]) {
      const before = await bytesOf(anew(own));
      await importMessages({ space: own, lines: [oneOrder(`2026-01-01T${hour}:30:00Z`)] });
      const after = await bytesOf(anew(own));
      expect(after.messages).toBe(before.messages + 1);
      expect(await bytesOf(on(threads, own))).toEqual(after);
      own.close();
      own = opened(path, "readWrite");
      expect(await bytesOf(on(threads, own))).toEqual(after);
    }
  }, own.path);
  own.close();
}, 120_000);

test("another file in the place of the space is read instead of it", async () => {
  const path = join(folder, "replaced.rehearse");
  const otherPath = join(folder, "other.rehearse");
  copyFileSync(space.path, path);
  copyFileSync(space.path, otherPath);
  const other = opened(otherPath, "readWrite");
  await importMessages({ space: other, lines: [oneOrder("2026-01-01T10:30:00Z")] });
  other.close();
  await withKept(async (threads) => {
    const old = opened(path, "readOnly");
    const before = await bytesOf(on(threads, old));
    old.close();
    renameSync(otherPath, path);
    const now = opened(path, "readOnly");
    const after = await bytesOf(on(threads, now));
    expect(after.messages).toBe(before.messages + 1);
    expect(after).toEqual(await bytesOf(anew(now)));
    now.close();
  }, path);
}, 120_000);

test("after a cancelled rehearsal they go on with the next one", async () => {
  const expected = await bytesOf(anew());
  await withKept(async (threads) => {
    await bytesOf(on(threads));
    const kept = threads.take({ worth: 2, most: 2 });
    const controller = new AbortController();
    const onChunk = async (): Promise<void> => controller.abort();
    const request = { ...on(threads), task: orderTask, signal: controller.signal };
    expect(await simulate({ ...request, onChunk })).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect(await simulate(request)).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect(threads.take({ worth: 2, most: 2 })).toEqual(kept);
    expect(await bytesOf(on(threads))).toEqual(expected);
  });
});

test("a thread that fails is named, and replaced for the next rehearsal", async () => {
  const expected = await bytesOf(anew());
  await withKept(async (threads) => {
    await bytesOf(on(threads));
    const broken = threads.take({ worth: 2, most: 2 });
    const running = simulate({ ...on(threads), task: orderTask });
    await broken[0]!.stop();
    const failed = await running;
    expect(failed).toMatchObject({ ok: false, error: { kind: "workerFailed" } });
    expect(await bytesOf(on(threads))).toEqual(expected);
    expect(threads.take({ worth: 2, most: 2 })).not.toContain(broken[0]);
  });
});

test("closing ends all threads, which leave nothing beside the space", async () => {
  const path = join(folder, "closed.rehearse");
  copyFileSync(space.path, path);
  const own = opened(path, "readWrite");
  await importMessages({ space: own, lines: [oneOrder("2026-01-01T10:30:00Z")] });
  const threads = KeptThreads.open(own.path, 3);
  await bytesOf(on(threads, own));
  const kept = threads.take({ worth: 2, most: 2 });
  await threads.close();
  for (const thread of kept) expect(thread.isUsable).toBe(false);
  own.close();
  expect(readdirSync(folder).filter((name) => name.startsWith("closed.rehearse"))).toEqual([
    "closed.rehearse",
  ]);
});
