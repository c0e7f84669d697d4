// The playhead: one question for counts in flight, the newest instant next, so that the counts follow the hand as fast
// as they can be had and those shown always belong to `shownAtMs`. Playing never gets ahead of an answer by more than
// one move. However an instant is reached (a jump, playing, scrubbing back), the state at rest there is the same.

import { assert } from "../../../shared/base/assert.ts";
import type { Refusal } from "../../../shared/api/refusal.ts";
import type { NeighbourOf } from "../../../shared/api/travel-contract.ts";
import { BreakAhead } from "./break-ahead.ts";
import { nextMove } from "./next-move.ts";
import { fastest, slowest, usualSpeed } from "./playhead-speed.ts";
import type { FrameClock, PlayheadHost } from "./playhead-host.ts";
import type { Playhead, PlayheadState, PlayStops } from "./playhead.ts";

/** Where the rehearsal begins and ends (both included), and where the playhead is at first. */
export interface PlayheadTime {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly atMs: number;
}

interface Step {
  readonly direction: "next" | "previous";
  readonly of: NeighbourOf;
}

/** Of one move of playing: what is more (the window was hidden, the host was slow) is not made up for. */
const longestMoveMs = 1_000;

/** Presses of a held key that are remembered while the host looks for a neighbour. */
const mostSteps = 8;

/** How far breaks are looked for ahead, in seconds of playing. */
const lookAheadSeconds = 6;

export class TravellingPlayhead implements Playhead {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly #host: PlayheadHost;
  readonly #clock: FrameClock;
  readonly #breaks: BreakAhead;
  readonly #listeners = new Set<() => void>();
  #state: PlayheadState;
  /** The loop lies within the rehearsal and is not empty. */
  #stops: PlayStops = { breakpoints: [], loop: null };
  #isAsking = false;
  #isFrameAsked = false;
  /** By the clock, when playing moved last. */
  #movedAt = 0;
  /** Where playing is, to a part of a millisecond. */
  #exactMs = 0;
  #steps: readonly Step[] = [];
  #isStepping = false;
  /** Counts what the hand did: an answer to an earlier step moves nothing. */
  #turn = 0;

  constructor(time: PlayheadTime, host: PlayheadHost, clock: FrameClock) {
    assert(time.fromMs <= time.untilMs, `a rehearsal ends at ${time.untilMs}, not before ${time.fromMs}`);
    this.fromMs = time.fromMs;
    this.untilMs = time.untilMs;
    this.#host = host;
    this.#clock = clock;
    this.#breaks = new BreakAhead(host);
    const atMs = this.#within(time.atMs);
    this.#state = {
      atMs,
      shownAtMs: atMs,
      counts: null,
      isPlaying: false,
      speed: usualSpeed,
      stoppedBy: null,
      refusal: null,
    };
  }

  get state(): PlayheadState {
    return this.#state;
  }

  /** The first to listen makes it ask for its first counts. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#state.refusal === null) this.#askOn();
    return () => this.#listeners.delete(listener);
  }

  goTo(atMs: number, options: { readonly keepPlaying?: boolean } = {}): void {
    this.#letGo();
    const isPlaying = this.#state.isPlaying && options.keepPlaying === true;
    this.#move(atMs, { isPlaying });
    if (isPlaying) this.#playFrom(this.#state.atMs);
  }

  play(): void {
    const { atMs, isPlaying } = this.#state;
    if (isPlaying || this.fromMs === this.untilMs) return;
    this.#letGo();
    const startMs = this.#startOf(atMs);
    this.#move(startMs, { isPlaying: true, refusal: null });
    this.#playFrom(startMs, startMs === atMs ? "departing" : "arriving");
    this.#askFrame();
  }

  pause(): void {
    this.#letGo();
    if (this.#state.isPlaying) this.#set({ isPlaying: false });
  }

  setSpeed(msPerSecond: number): void {
    this.#set({ speed: Math.min(fastest, Math.max(slowest, msPerSecond)) });
  }

  setStops({ breakpoints, loop }: PlayStops): void {
    const held = loop === null ? null : { fromMs: this.#within(loop.fromMs), toMs: this.#within(loop.toMs) };
    this.#stops = { breakpoints, loop: held !== null && held.fromMs < held.toMs ? held : null };
    this.#breaks.restart(this.#state.atMs, breakpoints);
  }

  step(direction: "next" | "previous", of: NeighbourOf): void {
    if (this.#state.isPlaying) this.pause();
    if (this.#steps.length < mostSteps) this.#steps = [...this.#steps, { direction, of }];
    if (!this.#isStepping) void this.#walk();
  }

  async #walk(): Promise<void> {
    this.#isStepping = true;
    for (let step = this.#steps[0]; step !== undefined; step = this.#steps[0]) {
      this.#steps = this.#steps.slice(1);
      const turn = this.#turn;
      const answer = await this.#host.neighbour({ atMs: this.#state.atMs, ...step });
      if (turn !== this.#turn) continue;
      if (!answer.ok) this.#refuse(answer.error);
      else if (answer.value !== null) this.#move(answer.value, { isPlaying: false });
    }
    this.#isStepping = false;
  }

  /** The hand goes elsewhere. */
  #letGo(): void {
    this.#turn += 1;
    this.#steps = [];
  }

  #move(atMs: number, change: Partial<PlayheadState>): void {
    this.#set({ atMs: this.#within(atMs), stoppedBy: null, ...change });
    this.#askOn();
  }

  /** Asks for the counts of where the playhead is, unless they are shown or another question is under way. */
  #askOn(): void {
    const { atMs, shownAtMs, counts } = this.#state;
    if (!this.#isAsking && (counts === null || shownAtMs !== atMs)) void this.#ask(atMs);
  }

  async #ask(atMs: number): Promise<void> {
    this.#isAsking = true;
    const answer = await this.#host.counts(atMs);
    this.#isAsking = false;
    if (answer.ok) this.#set({ shownAtMs: atMs, counts: answer.value, refusal: null });
    else this.#refuse(answer.error);
    // What was refused is asked anew when the playhead moves, and not before.
    if (answer.ok || this.#state.atMs !== atMs) this.#askOn();
  }

  #refuse(refusal: Refusal): void {
    this.#set({ refusal, isPlaying: false });
  }

  #startOf(atMs: number): number {
    const { loop } = this.#stops;
    if (loop !== null) return atMs >= loop.fromMs && atMs < loop.toMs ? atMs : loop.fromMs;
    return atMs >= this.untilMs ? this.fromMs : atMs;
  }

  /** A break at the very instant holds up who arrives there, and lets pass who stood there. */
  #playFrom(atMs: number, how: "departing" | "arriving" = "departing"): void {
    this.#exactMs = atMs;
    this.#movedAt = this.#clock.now();
    this.#breaks.restart(how === "departing" ? atMs : atMs - 1, this.#stops.breakpoints);
  }

  #askFrame(): void {
    if (this.#isFrameAsked) return;
    this.#isFrameAsked = true;
    this.#clock.nextFrame(() => {
      this.#isFrameAsked = false;
      if (!this.#state.isPlaying) return;
      // Time goes on while the answer to the last move is waited for; the next move makes up for it.
      if (!this.#isAsking) this.#playOn();
      if (this.#state.isPlaying) this.#askFrame();
    });
  }

  #playOn(): void {
    const now = this.#clock.now();
    const { speed } = this.#state;
    const aheadMs = (Math.min(longestMoveMs, Math.max(0, now - this.#movedAt)) * speed) / 1_000;
    const exactMs = this.#exactMs + aheadMs;
    const endMs = this.#stops.loop?.toMs ?? this.untilMs;
    const look = lookAheadSeconds * speed;
    const reachMs = Math.ceil(Math.min(endMs, exactMs + look));
    const ahead = this.#breaks.look(exactMs + look / 2, reachMs);
    if (ahead.refusal !== null) return this.#refuse(ahead.refusal);
    const move = nextMove({ exactMs: this.#exactMs, wantedMs: exactMs, endMs, ahead });
    switch (move.kind) {
      case "wait":
        return;
      case "on":
        this.#exactMs = move.exactMs;
        this.#movedAt = now;
        return this.#move(Math.floor(move.exactMs), {});
      case "break":
        return this.#move(move.atMs, { isPlaying: false, stoppedBy: move.breakpoint });
      case "end":
        return this.#finish();
    }
  }

  /** At the end: the loop begins anew after its last instant was shown, or playing is over. */
  #finish(): void {
    const { loop } = this.#stops;
    const endMs = loop?.toMs ?? this.untilMs;
    if (loop === null) return this.#move(endMs, { isPlaying: false });
    const isShown = this.#state.atMs >= endMs;
    const atMs = isShown ? loop.fromMs : endMs;
    this.#move(atMs, {});
    this.#playFrom(atMs, isShown ? "arriving" : "departing");
  }

  #within(atMs: number): number {
    assert(Number.isFinite(atMs), `an instant is a number, not ${atMs}`);
    return Math.round(Math.min(this.untilMs, Math.max(this.fromMs, atMs)));
  }

  #set(change: Partial<PlayheadState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
