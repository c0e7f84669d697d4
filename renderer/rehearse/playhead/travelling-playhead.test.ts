import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Refusal } from "../../../shared/api/refusal.ts";
import type { Breakpoint } from "../../../shared/api/travel-contract.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import type { FoundBreak, FrameClock, PlayheadHost } from "./playhead-host.ts";
import { fastest, slowest } from "./playhead-speed.ts";
import { TravellingPlayhead } from "./travelling-playhead.ts";

const refusal: Refusal = { kind: "notFound", happened: "Gone.", kept: "", remedy: "" };
const anyone = { kind: "anyone" } as const;
const reached: Breakpoint = { when: "reached", step: "ads" };
const moves: Breakpoint = { when: "moves", userId: "u-1" };

/** Counts that name their instant: `entered` is the instant itself. */
const countsAt = (atMs: number): InstantCounts => {
  const instances = { entered: atMs, completed: 0, exited: 0, inProgress: 0 };
  return { total: instances, unique: instances, steps: {} };
};

/** Longer than any chain of awaits between an answer and what follows from it. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}

/** A host whose answers are held back until the test lets them go, each kind in any order. */
class HeldHost implements PlayheadHost {
  readonly waiting: (() => void)[] = [];
  readonly asked: number[] = [];
  inFlight = 0;
  mostInFlight = 0;
  isGone = false;
  /** Instants at which anything happens. */
  transitions: readonly number[] = [];
  breaks: readonly { readonly atMs: number; readonly breakpoint: Breakpoint }[] = [];

  async counts(atMs: number): Promise<Result<readonly InstantCounts[], Refusal>> {
    this.asked.push(atMs);
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    await this.#held();
    this.inFlight -= 1;
    return this.isGone ? err(refusal) : ok([countsAt(atMs)]);
  }

  async neighbour({ atMs, direction }: { readonly atMs: number; readonly direction: "next" | "previous" }) {
    await this.#held();
    const found =
      direction === "next"
        ? this.transitions.find((one) => one > atMs)
        : this.transitions.findLast((one) => one < atMs);
    return ok(found ?? null);
  }

  async nextBreak(asked: {
    readonly fromMs: number;
    readonly toMs: number;
    readonly breakpoints: readonly Breakpoint[];
  }): Promise<Result<FoundBreak | null, Refusal>> {
    await this.#held();
    const found = this.breaks.find(
      ({ atMs, breakpoint }) =>
        atMs > asked.fromMs &&
        atMs <= asked.toMs &&
        asked.breakpoints.some((one) => one.when === breakpoint.when),
    );
    if (found === undefined) return ok(null);
    return ok({
      atMs: found.atMs,
      breakpoint: asked.breakpoints.findIndex((one) => one.when === found.breakpoint.when),
    });
  }

  #held(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  async answer(which = 0): Promise<void> {
    this.waiting.splice(which % Math.max(1, this.waiting.length), 1)[0]?.();
    await settled();
  }

  async answerAll(): Promise<void> {
    while (this.waiting.length > 0) await this.answer();
  }
}

class HandClock implements FrameClock {
  nowMs = 1_000;
  #callbacks: (() => void)[] = [];

  now(): number {
    return this.nowMs;
  }

  nextFrame(callback: () => void): void {
    this.#callbacks.push(callback);
  }

  tick(ms: number): void {
    this.nowMs += ms;
    const due = this.#callbacks;
    this.#callbacks = [];
    for (const callback of due) callback();
  }
}

const hour = 3_600_000;

function made(time = { fromMs: 0, untilMs: 100 * hour, atMs: 0 }) {
  const [host, clock] = [new HeldHost(), new HandClock()];
  const playhead = new TravellingPlayhead(time, host, clock);
  playhead.setSpeed(hour);
  /** Frames of 1/10 s, everything answered in time. */
  const frames = async (count: number): Promise<void> => {
    await host.answerAll();
    for (let frame = 0; frame < count; frame += 1) {
      clock.tick(100);
      await host.answerAll();
    }
  };
  return { host, clock, playhead, frames };
}

describe("a hand on the playhead", () => {
  test("moves it at once, and its counts with the answer", async () => {
    const { host, playhead } = made();
    playhead.goTo(5);
    expect(playhead.state).toMatchObject({ atMs: 5, counts: null });
    await host.answerAll();
    expect(playhead.state).toMatchObject({ atMs: 5, shownAtMs: 5, counts: [countsAt(5)] });
  });

  test("leaves out the instants that it passed while an answer was under way", async () => {
    const { host, playhead } = made();
    for (const atMs of [5, 6, 7, 8]) playhead.goTo(atMs);
    await host.answer();
    expect(playhead.state).toMatchObject({ atMs: 8, shownAtMs: 5 });
    await host.answerAll();
    expect(host.asked).toEqual([5, 8]);
    expect(playhead.state).toMatchObject({ atMs: 8, shownAtMs: 8 });
  });

  test("cannot move it out of the rehearsal", () => {
    const { playhead } = made();
    playhead.goTo(-7);
    expect(playhead.state.atMs).toBe(0);
    playhead.goTo(1e12);
    expect(playhead.state.atMs).toBe(100 * hour);
  });

  test("is told that the rehearsal is gone, and asks anew when it moves", async () => {
    const { host, playhead } = made();
    host.isGone = true;
    playhead.goTo(5);
    await host.answerAll();
    expect(playhead.state.refusal).toEqual(refusal);
    expect(host.asked).toEqual([5]);
    host.isGone = false;
    playhead.goTo(6);
    await host.answerAll();
    expect(playhead.state).toMatchObject({ shownAtMs: 6, refusal: null });
  });

  test("asks for the first counts when somebody listens", async () => {
    const { host, playhead } = made();
    const heard: number[] = [];
    const end = playhead.subscribe(() => heard.push(playhead.state.shownAtMs));
    await host.answerAll();
    expect([host.asked, heard]).toEqual([[0], [0]]);
    end();
    playhead.goTo(4);
    expect(heard).toEqual([0]);
  });
});

describe("going from transition to transition", () => {
  test("takes every press of a key that is pressed faster than the host answers", async () => {
    const { host, playhead } = made();
    host.transitions = [10, 20, 30, 40];
    for (let press = 0; press < 3; press += 1) playhead.step("next", anyone);
    await host.answerAll();
    expect(playhead.state).toMatchObject({ atMs: 30, shownAtMs: 30 });
    playhead.step("previous", anyone);
    await host.answerAll();
    expect(playhead.state.atMs).toBe(20);
  });

  test("stays where there is no other", async () => {
    const { host, playhead } = made();
    playhead.goTo(7);
    playhead.step("next", anyone);
    await host.answerAll();
    expect(playhead.state.atMs).toBe(7);
  });

  test("gives up what the hand overtakes", async () => {
    const { host, playhead } = made();
    host.transitions = [10, 20];
    playhead.step("next", anyone);
    playhead.goTo(3);
    await host.answerAll();
    expect(playhead.state.atMs).toBe(3);
  });
});

describe("playing", () => {
  test("moves by the time that has passed, and stops at the very end", async () => {
    const { playhead, frames } = made();
    playhead.goTo(99 * hour);
    playhead.play();
    await frames(5);
    expect(playhead.state).toMatchObject({ atMs: 99.5 * hour, isPlaying: true });
    await frames(9);
    expect(playhead.state).toMatchObject({ atMs: 100 * hour, shownAtMs: 100 * hour, isPlaying: false });
  });

  test("begins at the publication where it stands at the end", async () => {
    const { host, playhead } = made();
    playhead.goTo(100 * hour);
    playhead.play();
    expect(playhead.state).toMatchObject({ atMs: 0, isPlaying: true });
    await host.answerAll();
    expect(playhead.state.shownAtMs).toBe(0);
  });

  test("waits for the counts of where it is, and then makes up for the time", async () => {
    const { host, clock, playhead } = made();
    playhead.play();
    await host.answerAll();
    for (let frame = 0; frame < 5; frame += 1) clock.tick(100);
    expect(playhead.state.atMs).toBe(0.1 * hour);
    await host.answerAll();
    clock.tick(100);
    expect(playhead.state.atMs).toBe(0.6 * hour);
  });

  test("does not make up for a window that was hidden for an hour", async () => {
    const { host, clock, playhead } = made();
    playhead.play();
    await host.answerAll();
    clock.tick(hour);
    expect(playhead.state.atMs).toBe(hour);
  });

  test("stops at a break exactly, says which it was, and goes on from there", async () => {
    const { host, playhead, frames } = made();
    host.breaks = [{ atMs: 12_345, breakpoint: moves }];
    playhead.setStops({ breakpoints: [reached, moves], loop: null });
    playhead.play();
    await frames(4);
    expect(playhead.state).toMatchObject({ atMs: 12_345, isPlaying: false, stoppedBy: moves });
    playhead.play();
    expect(playhead.state.stoppedBy).toBeNull();
    await frames(3);
    expect(playhead.state.isPlaying).toBe(true);
    expect(playhead.state.atMs).toBeGreaterThan(12_345);
  });

  test("finds breaks that lie farther ahead than it looks at once", async () => {
    const { host, playhead, frames } = made();
    host.breaks = [{ atMs: 30 * hour + 1, breakpoint: reached }];
    playhead.setStops({ breakpoints: [reached], loop: null });
    playhead.play();
    await frames(400);
    expect(playhead.state).toMatchObject({ atMs: 30 * hour + 1, isPlaying: false, stoppedBy: reached });
  });

  test("does not move while it is not known whether there is a break ahead", async () => {
    const { host, clock, playhead } = made();
    playhead.setStops({ breakpoints: [reached], loop: null });
    playhead.goTo(0);
    await host.answerAll();
    playhead.play();
    clock.tick(100);
    clock.tick(100);
    expect(playhead.state.atMs).toBe(0);
    await host.answerAll();
    clock.tick(100);
    expect(playhead.state.atMs).toBe(0.3 * hour);
  });

  test("stops at a break at the publication where it began there anew", async () => {
    const { host, playhead, frames } = made();
    host.breaks = [{ atMs: 0, breakpoint: reached }];
    playhead.setStops({ breakpoints: [reached], loop: null });
    playhead.goTo(100 * hour);
    playhead.play();
    await frames(3);
    expect(playhead.state).toMatchObject({ atMs: 0, isPlaying: false, stoppedBy: reached });
    playhead.play();
    await frames(3);
    expect(playhead.state.isPlaying).toBe(true);
  });

  test("repeats a range, and shows both of its ends", async () => {
    const { host, playhead, frames } = made();
    playhead.setStops({ breakpoints: [], loop: { fromMs: hour, toMs: 1.25 * hour } });
    playhead.goTo(50 * hour);
    playhead.play();
    await frames(9);
    expect(playhead.state.isPlaying).toBe(true);
    expect(host.asked.slice(1)).toEqual(
      [60, 66, 72, 75, 60, 66, 72, 75, 60, 66].map((minutes) => minutes * 60_000),
    );
  });

  test("goes on from where the hand put it, or stops", async () => {
    const { playhead, frames } = made();
    playhead.play();
    await frames(3);
    playhead.goTo(50 * hour, { keepPlaying: true });
    await frames(1);
    expect(playhead.state).toMatchObject({ atMs: 50.1 * hour, isPlaying: true });
    playhead.goTo(7);
    expect(playhead.state.isPlaying).toBe(false);
  });

  test("has nothing to play where publication is the end", async () => {
    const { host, playhead } = made({ fromMs: 5, untilMs: 5, atMs: 9 });
    playhead.subscribe(() => undefined);
    playhead.play();
    await host.answerAll();
    expect(playhead.state).toMatchObject({ atMs: 5, shownAtMs: 5, isPlaying: false });
  });

  test("keeps to speeds that can be followed", () => {
    const { playhead } = made();
    playhead.setSpeed(1);
    expect(playhead.state.speed).toBe(slowest);
    playhead.setSpeed(1e15);
    expect(playhead.state.speed).toBe(fastest);
  });
});

type Deed =
  | { readonly does: "goTo"; readonly atMs: number; readonly keepPlaying: boolean }
  | { readonly does: "play" | "pause" }
  | { readonly does: "step"; readonly direction: "next" | "previous" }
  | { readonly does: "speed"; readonly speed: number }
  | { readonly does: "tick"; readonly ms: number }
  | { readonly does: "answer"; readonly which: number }
  | { readonly does: "stops"; readonly breakpoints: readonly Breakpoint[]; readonly loop: boolean };

const anInstant = fc.integer({ min: -hour, max: 101 * hour });

const aDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ does: fc.constant("goTo" as const), atMs: anInstant, keepPlaying: fc.boolean() }),
  fc.record({ does: fc.constantFrom("play" as const, "pause" as const) }),
  fc.record({ does: fc.constant("step" as const), direction: fc.constantFrom("next", "previous") }),
  fc.record({ does: fc.constant("speed" as const), speed: fc.constantFrom(slowest, hour, fastest) }),
  fc.record({ does: fc.constant("tick" as const), ms: fc.integer({ min: 0, max: 5_000 }) }),
  fc.record({ does: fc.constant("answer" as const), which: fc.nat(3) }),
  fc.record({
    does: fc.constant("stops" as const),
    breakpoints: fc.subarray([reached, moves]),
    loop: fc.boolean(),
  }),
);

async function perform(deed: Deed, { playhead, clock, host }: ReturnType<typeof made>): Promise<void> {
  switch (deed.does) {
    case "goTo":
      return playhead.goTo(deed.atMs, { keepPlaying: deed.keepPlaying });
    case "play":
      return playhead.play();
    case "pause":
      return playhead.pause();
    case "step":
      return playhead.step(deed.direction, anyone);
    case "speed":
      return playhead.setSpeed(deed.speed);
    case "tick":
      return clock.tick(deed.ms);
    case "answer":
      return host.answer(deed.which);
    case "stops":
      return playhead.setStops({
        breakpoints: deed.breakpoints,
        loop: deed.loop ? { fromMs: 10 * hour, toMs: 20 * hour } : null,
      });
  }
}

describe("whatever the hand, the clock and the host do", () => {
  const transitions = fc.uniqueArray(fc.integer({ min: 0, max: 100 * hour }), { maxLength: 8 });
  const deeds = fc.array(aDeed, { maxLength: 40 });

  test("counts belong to the instant that is shown, one question is under way, and at rest it is the playhead's", async () => {
    await fc.assert(
      fc.asyncProperty(deeds, transitions, async (all, instants) => {
        const one = made();
        one.host.transitions = instants.toSorted((a, b) => a - b);
        one.host.breaks = one.host.transitions.map((atMs, index) => ({
          atMs,
          breakpoint: index % 2 === 0 ? reached : moves,
        }));
        for (const deed of all) {
          await perform(deed, one);
          const { atMs, shownAtMs, counts } = one.playhead.state;
          expect(Number.isInteger(atMs) && atMs >= 0 && atMs <= 100 * hour).toBe(true);
          if (counts !== null) expect(counts).toEqual([countsAt(shownAtMs)]);
        }
        expect(one.host.mostInFlight).toBeLessThanOrEqual(1);
        one.playhead.pause();
        one.playhead.goTo(one.playhead.state.atMs);
        await one.host.answerAll();
        const { atMs, shownAtMs, counts, isPlaying } = one.playhead.state;
        expect({ shownAtMs, counts, isPlaying }).toEqual({
          shownAtMs: atMs,
          counts: [countsAt(atMs)],
          isPlaying: false,
        });
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  test("playing shows every break and never passes one", async () => {
    await fc.assert(
      fc.asyncProperty(
        transitions,
        fc.array(fc.integer({ min: 40, max: 900 }), { minLength: 1, maxLength: 5 }),
        async (instants, ticks) => {
          const { host, clock, playhead } = made();
          playhead.setSpeed(6 * hour);
          const inside = instants.filter((atMs) => atMs > 0).toSorted((a, b) => a - b);
          host.breaks = inside.map((atMs) => ({ atMs, breakpoint: reached }));
          playhead.setStops({ breakpoints: [reached], loop: null });
          const stopped: number[] = [];
          while (playhead.state.atMs < playhead.untilMs) {
            playhead.play();
            await host.answerAll();
            for (let tick = 0; playhead.state.isPlaying && tick < 100_000; tick += 1) {
              clock.tick(ticks[tick % ticks.length] ?? 1);
              await host.answerAll();
            }
            if (playhead.state.stoppedBy !== null) stopped.push(playhead.state.atMs);
          }
          expect(stopped).toEqual(inside);
        },
      ),
      { numRuns: 20, seed: 4 },
    );
  });
});
