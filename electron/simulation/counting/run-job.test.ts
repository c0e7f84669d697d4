import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openSpace } from "../../space/open-space.ts";
import { setImmediate } from "node:timers/promises";
import type { Job } from "./job.ts";
import { runJob } from "./run-job.ts";
import { SpacePeople } from "./space-people.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-job-"));
const opened = openSpace(join(folder, "empty.rehearse"), { mode: "create" });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const space = opened.value;
const people = new SpacePeople(space, 0);

afterAll(() => {
  space.close();
  rmSync(folder, { recursive: true, force: true });
});

const pause = (): Promise<void> => setImmediate();
const never = (): boolean => false;

test("a job that nobody waits for any more goes on to no other chunk", async () => {
  let chunks = 0;
  function* endless(): Job<never> {
    for (;;) {
      chunks += 1;
      yield;
    }
  }
  const outcome = await runJob(space, people, { begin: endless, isCancelled: () => chunks === 3, pause });
  expect(outcome).toEqual({ kind: "cancelled" });
  expect(chunks).toBe(3);
});

test("a long job lets others begin and end", async () => {
  let isOtherDone = false;
  function* long(): Job<string> {
    while (!isOtherDone) yield;
    return "long";
  }
  function* other(): Job<string> {
    yield;
    isOtherDone = true;
    return "other";
  }
  const outcomes = await Promise.all([
    runJob(space, people, { begin: long, isCancelled: never, pause }),
    runJob(space, people, { begin: other, isCancelled: never, pause }),
  ]);
  expect(outcomes).toEqual([
    { kind: "answered", answer: "long" },
    { kind: "answered", answer: "other" },
  ]);
});

test("a job begins anew where other people are found between two slices", async () => {
  let found = "before";
  const changing = { look: () => found };
  let begun = 0;
  function* untilAnew(): Job<number> {
    begun += 1;
    const mine = begun;
    while (found === "before") yield;
    return mine;
  }
  const change = async (): Promise<void> => {
    found = "after";
    await pause();
  };
  const outcome = await runJob(space, changing, { begin: untilAnew, isCancelled: never, pause: change });
  expect(outcome).toEqual({ kind: "answered", answer: 2 });
});
