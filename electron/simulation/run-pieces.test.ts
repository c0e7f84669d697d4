import { expect, test } from "vitest";
import { runPieces } from "./run-pieces.ts";

/** Each piece takes longer than a slice. */
function* slowly(pieces: number): Generator<number, string, undefined> {
  for (let done = 1; done <= pieces; done += 1) {
    const endMs = performance.now() + 25;
    while (performance.now() < endMs);
    yield done / pieces;
  }
  return "all";
}

test("it tells what is done, in order, and gives what comes out", async () => {
  const told: number[] = [];
  const { signal } = new AbortController();
  const done = await runPieces(slowly(4), { signal, onPart: (part) => told.push(part) });
  expect(done).toEqual({ ok: true, value: "all" });
  expect(told).toEqual([0.25, 0.5, 0.75, 1]);
});

test("others have their turn in between, and end it", async () => {
  const controller = new AbortController();
  const told: number[] = [];
  const onPart = (part: number): void => {
    told.push(part);
    setImmediate(() => controller.abort());
  };
  const done = await runPieces(slowly(100), { signal: controller.signal, onPart });
  expect(done).toEqual({ ok: false, error: { kind: "cancelled" } });
  expect(told.length).toBeLessThan(4);
});
