import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { opened } from "../../../test/space/opened.ts";
import { join } from "node:path";
import { temporaryFolder } from "../../../test/space/temporary-folder.ts";
import { damaged } from "../../space/space-failure.ts";
import type { Job } from "../counting/job.ts";
import { runSlices } from "./run-slices.ts";

const newSpace = () => opened(join(temporaryFolder(), "empty.rehearse"), "create");

/** Takes a millisecond between two pauses. */
function* counting(to: number): Job<number> {
  for (let done = 0; done < to; done += 1) {
    const endMs = performance.now() + 1;
    while (performance.now() < endMs);
    yield;
  }
  return to;
}

test("work of one slice is answered at once, longer work lets others in", async () => {
  const space = newSpace();
  const run = { space, isCancelled: () => false };
  expect(runSlices(run, counting(0))).toBe(0);
  const long = runSlices(run, counting(60));
  let turns = 0;
  const counter = (async () => {
    for (; turns < 3; turns += 1) await setImmediate();
  })();
  expect(await Promise.race([long, counter.then(() => "others first")])).toBe("others first");
  expect(await long).toBe(60);
  space.close();
});

test("work that nobody waits for ends, and so does work that cannot read its space", async () => {
  const space = newSpace();
  let isCancelled = false;
  const left = runSlices({ space, isCancelled: () => isCancelled }, counting(10_000));
  isCancelled = true;
  await expect(left).rejects.toThrow("Nobody waits");
  function* failing(): Job<number> {
    yield* counting(20);
    throw damaged("rehearsal 1");
  }
  await expect(runSlices({ space, isCancelled: () => false }, failing())).rejects.toThrow("damaged");
  space.close();
});
