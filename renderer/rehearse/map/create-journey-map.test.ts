import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import type { Move } from "../../canvas/journey-map.ts";
import { createJourneyMap, type MapOptions, type MapPlayhead } from "./create-journey-map.ts";
import { mapTestCounts, mapTestJourney } from "./map-test-journey.ts";

class FakePlayhead {
  state: MapPlayhead["state"] = {
    shownAtMs: 0,
    counts: null,
    isPlaying: false,
    speed: 3_600_000,
  };
  #listener: () => void = () => undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listener = listener;
    return () => undefined;
  };

  show(shownAtMs: number, counts: readonly InstantCounts[], isPlaying = false): void {
    this.state = { ...this.state, shownAtMs, counts, isPlaying };
    this.#listener();
  }
}

function mapOf(options: Partial<MapOptions> = {}) {
  const playhead = new FakePlayhead();
  const map = createJourneyMap({
    playhead,
    journey: mapTestJourney,
    comparedWith: null,
    differences: null,
    side: "a",
    finals: [mapTestCounts(200, 50, 150)],
    percentOf: "entry",
    person: null,
    ...options,
  });
  return { playhead, map };
}

describe("the numbers of a step", () => {
  test("are there once there are counts", () => {
    const { playhead, map } = mapOf();
    expect(map.step("mail")).toBeNull();
    playhead.show(0, [mapTestCounts(100, 20, 30)]);
    expect(map.step("mail")).toMatchObject({
      reached: 20,
      share: "20.0%",
      waiting: 0,
      finalReached: 50,
      moreReached: null,
    });
    expect(map.step("wait")).toMatchObject({ reached: 100, share: "100%", waiting: 70 });
    expect(map.step("nowhere")).toBeNull();
  });

  test("are the same object while none of them changes, and another as soon as one does", () => {
    const { playhead, map } = mapOf();
    playhead.show(0, [mapTestCounts(100, 20, 30)]);
    const [mail, wait] = [map.step("mail"), map.step("wait")];
    playhead.show(1, [mapTestCounts(100, 20, 31)]);
    expect(map.step("mail")).toBe(mail);
    expect(map.step("wait")).not.toBe(wait);
    expect(map.step("wait")?.waiting).toBe(69);
  });

  test("may be shares of the steps before", () => {
    const { playhead, map } = mapOf({ percentOf: "previous" });
    playhead.show(0, [mapTestCounts(100, 20, 30)]);
    expect(map.step("split")?.share).toBe("100%");
    expect(map.step("mail")?.share).toBe("20.0%");
    // Of the 100 at the split and the 20 at the mail.
    expect(map.step("wait")?.share).toBe("83.3%");
  });
});

describe("the numbers of a way", () => {
  test("of all out of one step add up to those who passed it", () => {
    const { playhead, map } = mapOf();
    playhead.show(0, [mapTestCounts(137, 41, 30)]);
    const [pro, others] = [map.way("split", "true"), map.way("split", "false")];
    expect((pro?.fired ?? 0) + (others?.fired ?? 0)).toBe(137);
    expect((pro?.width ?? 0) + (others?.width ?? 0)).toBeCloseTo(20);
  });

  test("tell none yet from never", () => {
    const { playhead, map } = mapOf({ finals: [mapTestCounts(200, 0, 150)] });
    playhead.show(0, [mapTestCounts(100, 0, 0)]);
    expect(map.way("split", "true")?.taken).toBe("never");
    expect(map.way("wait", "next")?.taken).toBe("noneYet");
    expect(map.way("entry", "next")?.taken).toBe("taken");
  });
});

describe("two compared rehearsals", () => {
  const finals = [mapTestCounts(200, 50, 150), mapTestCounts(200, 0, 160)];
  const both = { side: "both" as const, finals, comparedWith: mapTestJourney };

  test("show B, and what it has more than A", () => {
    const { playhead, map } = mapOf(both);
    playhead.show(0, [mapTestCounts(100, 20, 30), mapTestCounts(100, 0, 45)]);
    expect(map.step("mail")).toMatchObject({ reached: 0, moreReached: -20 });
    expect(map.step("wait")).toMatchObject({ waiting: 55, moreWaiting: -15, moreReached: 0 });
    expect(map.way("split", "true")).toMatchObject({ fired: 0, moreFired: -20, taken: "taken", width: 0 });
    expect(map.way("split", "true")?.widthOfA).toBeCloseTo(2.6);
  });

  test("show one of them alone as if there were no other", () => {
    for (const [side, pro] of [
      ["a", 20],
      ["b", 0],
    ] as const) {
      const { playhead, map } = mapOf({ ...both, side });
      playhead.show(0, [mapTestCounts(100, 20, 30), mapTestCounts(100, 0, 45)]);
      expect(map.step("mail")).toMatchObject({ reached: pro, moreReached: null });
    }
  });

  test("a way that only one of them has says so", () => {
    const { playhead, map } = mapOf(both);
    const b = mapTestCounts(100, 0, 45);
    const split = { ...b.steps["split"], reached: 100, passed: 100, waiting: 0, fired: { false: 100 } };
    playhead.show(0, [mapTestCounts(100, 20, 30), { ...b, steps: { ...b.steps, split } }]);
    expect(map.way("split", "true")).toMatchObject({ difference: "removed", fired: 0, moreFired: -20 });
    expect(map.way("split", "false")?.difference).toBeNull();
  });

  test("a step that one of them lacks counts as nobody there", () => {
    const { playhead, map } = mapOf(both);
    const without = mapTestCounts(100, 0, 45);
    const { mail: _, ...steps } = without.steps;
    playhead.show(0, [mapTestCounts(100, 20, 30), { ...without, steps }]);
    expect(map.step("mail")).toMatchObject({ reached: 0, moreReached: -20 });
  });
});

describe("moves", () => {
  let nowMs = 0;
  beforeEach(() => {
    nowMs = 1000;
    vi.spyOn(performance, "now").mockImplementation(() => nowMs);
  });
  afterEach(() => vi.restoreAllMocks());

  function told() {
    const { playhead, map } = mapOf();
    const all: (readonly Move[] | undefined)[] = [];
    map.onMoves((moves) => all.push(moves));
    const show = (atMs: number, completed: number, isPlaying: boolean): void => {
      nowMs += 16;
      playhead.show(atMs, [mapTestCounts(100, 20, completed)], isPlaying);
    };
    return { all, show };
  }

  test("are those of the transitions between two instants that were played", () => {
    const { all, show } = told();
    show(0, 30, true);
    show(57_600, 33, true);
    expect(all.at(-1)).toEqual([{ way: "wait next", people: 3, side: "b", after: 0 }]);
  });

  test("of people who are held nowhere come one after the other", () => {
    const { playhead, map } = mapOf();
    const all: (readonly Move[] | undefined)[] = [];
    map.onMoves((moves) => all.push(moves));
    nowMs += 16;
    playhead.show(0, [mapTestCounts(100, 20, 30)], true);
    nowMs += 16;
    playhead.show(57_600, [mapTestCounts(103, 21, 31)], true);
    expect(Object.fromEntries((all.at(-1) ?? []).map(({ way, after }) => [way, after]))).toEqual({
      "entry next": 0,
      "split true": 1,
      "split false": 1,
      "mail next": 2,
      "wait next": 0,
    });
  });

  test("are none while scrubbing, backwards, or after a jump", () => {
    const { all, show } = told();
    show(0, 30, true);
    show(57_600, 33, false);
    show(50_000, 30, true);
    show(57_600, 33, true);
    show(40_000, 30, true);
    show(40_000 + 86_400_000, 60, true);
    expect(all.map((moves) => moves?.length)).toEqual([
      undefined,
      undefined,
      undefined,
      1,
      undefined,
      undefined,
    ]);
  });

  test("playing backwards and forwards over the same instants tells of the same people", () => {
    const { all, show } = told();
    show(0, 30, true);
    show(57_600, 33, true);
    const [first] = all.slice(-1);
    show(0, 30, true);
    show(57_600, 33, true);
    expect(all.at(-1)).toEqual(first);
  });
});
