import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type AskPage, type Asked, PagedList } from "./paged-list.ts";

vi.mock("../host/refusal-of.ts", () => ({
  refusalOf: (error: Error) => ({ kind: error.message, happened: "", kept: "", remedy: "" }),
}));

interface Rows {
  readonly total: number;
  readonly rows: readonly string[];
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Answers after 50 ms with rows that say what was asked; `total` of them. */
function listOf(total: (atMs: number) => number, takesMs = 50) {
  const calls: { readonly atMs: number; readonly offset: number; readonly signal: AbortSignal }[] = [];
  const ask: AskPage<number, Rows> = async (atMs, { offset, limit }, signal) => {
    calls.push({ atMs, offset, signal });
    await new Promise((resolve) => setTimeout(resolve, takesMs));
    if (atMs < 0) throw new Error("refused");
    const count = Math.max(0, Math.min(limit, total(atMs) - offset));
    return { total: total(atMs), rows: Array.from({ length: count }, (_, row) => `${atMs}/${offset + row}`) };
  };
  return { list: new PagedList(ask), calls };
}

const at = (atMs: number, filter = "", subject = "step"): Asked<number> => ({
  question: atMs,
  subject,
  filter,
  atMs,
});

const firstRow = (list: PagedList<number, Rows>, page = 0) => list.shown.answer?.pages.get(page)?.rows[0];

test("asks for the pages in view, and for others as they come into view", async () => {
  const { list, calls } = listOf(() => 1_000);
  list.want(at(1));
  await vi.advanceTimersByTimeAsync(50);
  expect(list.shown.answer?.total).toBe(1_000);
  list.look([4, 5]);
  expect(firstRow(list, 4)).toBeUndefined();
  await vi.advanceTimersByTimeAsync(50);
  expect(firstRow(list, 4)).toBe("1/400");
  expect(firstRow(list, 0)).toBe("1/0");
  expect(calls.map(({ offset }) => offset)).toEqual([0, 400, 500]);
  list.look([4, 99]);
  await vi.advanceTimersByTimeAsync(500);
  expect(calls).toHaveLength(3);
});

test("what is shown says that it is old until the newer answer is there", async () => {
  const { list } = listOf(() => 10);
  list.want(at(1));
  await vi.advanceTimersByTimeAsync(50);
  expect(list.shown.isOld).toBe(false);
  list.want(at(2));
  expect([firstRow(list), list.shown.isOld]).toEqual(["1/0", true]);
  await vi.advanceTimersByTimeAsync(250);
  expect([firstRow(list), list.shown.isOld]).toEqual(["2/0", false]);
});

test("under a moving playhead it is told of once, when what is shown becomes old, until there is more to show", async () => {
  const { list } = listOf(() => 10);
  list.want(at(1));
  await vi.advanceTimersByTimeAsync(500);
  let told = 0;
  list.subscribe(() => (told += 1));
  const { shown } = list;
  list.want(at(1));
  expect([told, list.shown]).toEqual([0, shown]);
  for (let atMs = 2; atMs < 10; atMs += 1) list.want(at(atMs));
  expect([told, list.shown.isOld]).toEqual([1, true]);
  list.want(at(1));
  expect([told, list.shown.isOld, firstRow(list)]).toEqual([2, false, "1/0"]);
});

test("under a moving playhead it is asked five times a second, and last for where it rests", async () => {
  const { list, calls } = listOf(() => 10);
  for (let frame = 0; frame < 60; frame += 1) {
    list.want(at(frame));
    await vi.advanceTimersByTimeAsync(1_000 / 60);
  }
  expect(calls.length).toBeGreaterThanOrEqual(5);
  expect(calls.length).toBeLessThanOrEqual(6);
  expect(calls.every(({ signal }) => !signal.aborted)).toBe(true);
  await vi.advanceTimersByTimeAsync(500);
  expect([firstRow(list), list.shown.isOld]).toEqual(["59/0", false]);
});

test("an answer that takes longer than the pause is waited for, and never piles up", async () => {
  const { list, calls } = listOf(() => 10, 700);
  for (let frame = 0; frame < 120; frame += 1) {
    list.want(at(frame));
    await vi.advanceTimersByTimeAsync(1_000 / 60);
  }
  expect(calls).toHaveLength(3);
  expect(firstRow(list)).toBeDefined();
});

test("another filter ends the question that is under way, another subject takes its rows off at once", async () => {
  const { list, calls } = listOf(() => 10);
  list.want(at(1));
  await vi.advanceTimersByTimeAsync(60);
  list.want(at(1, "a"));
  list.want(at(1, "ab"));
  expect(calls.map(({ signal }) => signal.aborted)).toEqual([false, true, false]);
  expect(firstRow(list)).toBe("1/0");
  list.want(at(1, "ab", "other step"));
  expect(list.shown.answer).toBeNull();
  await vi.advanceTimersByTimeAsync(60);
  expect(firstRow(list)).toBe("1/0");
  expect(list.shown.isOld).toBe(false);
});

test("a refusal is told, and asked about again only when it is asked for", async () => {
  const { list, calls } = listOf(() => 10);
  list.want(at(-1));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(list.shown.refusal?.kind).toBe("refused");
  expect(calls).toHaveLength(1);
  list.retry();
  expect(list.shown.refusal).toBeNull();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(calls).toHaveLength(2);
  list.want(at(2));
  await vi.advanceTimersByTimeAsync(1_000);
  expect([firstRow(list), list.shown.refusal]).toEqual(["2/0", null]);
});

test("at rest nothing is asked, and looking again goes on", async () => {
  const { list, calls } = listOf(() => 10);
  list.want(at(1));
  list.rest();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(list.shown.answer).toBeNull();
  list.want(at(1));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(firstRow(list)).toBe("1/0");
  expect(calls).toHaveLength(2);
});
