import { expect, test } from "vitest";
import type { Change } from "../../shared/api/host-contract.ts";
import { ChangeStream } from "./change-stream.ts";

async function takenFrom(stream: ChangeStream): Promise<readonly Change[]> {
  const taken: Change[] = [];
  stream.add({ kind: "preferences", by: "last" });
  for await (const change of stream) {
    if (change.kind === "preferences") return taken;
    taken.push(change);
  }
  return taken;
}

const streamOf = (...changes: readonly Change[]): ChangeStream => {
  const stream = new ChangeStream(() => undefined);
  for (const change of changes) stream.add(change);
  return stream;
};

test("what was not taken yet is told once, as it was last", async () => {
  const stream = streamOf(
    { kind: "presence", journey: "j", windows: 2 },
    { kind: "journeys", by: "a" },
    { kind: "presence", journey: "j", windows: 1 },
    { kind: "presence", journey: "other", windows: 1 },
  );
  expect(await takenFrom(stream)).toEqual([
    { kind: "journeys", by: "a" },
    { kind: "presence", journey: "j", windows: 1 },
    { kind: "presence", journey: "other", windows: 1 },
  ]);
});

test("what two windows caused is nobody's, so that neither passes over it", async () => {
  expect(await takenFrom(streamOf({ kind: "journeys", by: "b" }, { kind: "journeys", by: "a" }))).toEqual([
    { kind: "journeys", by: null },
  ]);
  expect(await takenFrom(streamOf({ kind: "journeys", by: "a" }, { kind: "journeys", by: "a" }))).toEqual([
    { kind: "journeys", by: "a" },
  ]);
});

test("the end of a rehearsal is told although the next one has begun", async () => {
  const stream = streamOf(
    { kind: "rehearsal", journey: "j", done: 0.5 },
    { kind: "rehearsal", journey: "j", done: null },
    { kind: "rehearsal", journey: "j", done: 0.1 },
    { kind: "rehearsal", journey: "j", done: 0.2 },
  );
  const taken = await takenFrom(stream);
  expect(taken.at(-1)).toEqual({ kind: "rehearsal", journey: "j", done: 0.2 });
  expect(taken).toContainEqual({ kind: "rehearsal", journey: "j", done: null });
  expect(taken).toHaveLength(2);
});

test("a rehearsal that has ended is not told to be under way", async () => {
  const stream = streamOf(
    { kind: "rehearsal", journey: "j", done: 0.5 },
    { kind: "rehearsal", journey: "j", done: null },
  );
  expect(await takenFrom(stream)).toEqual([{ kind: "rehearsal", journey: "j", done: null }]);
});

test("where too much waits, everything is asked for anew", async () => {
  const many = Array.from({ length: 950 }, (_, index): Change => ({
    kind: "presence",
    journey: `j${index}`,
    windows: 1,
  }));
  const taken = await takenFrom(streamOf(...many));
  expect(taken.length).toBeLessThan(210);
  expect(taken).toContainEqual({ kind: "space" });
});

test("whoever waits learns of the end, which is said once", async () => {
  let ends = 0;
  const stream = new ChangeStream(() => (ends += 1));
  const waiting = stream.next();
  await stream.return();
  stream.end();
  stream.add({ kind: "space" });
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(ends).toBe(1);
});
