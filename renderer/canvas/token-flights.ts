// Which tokens fly: every one is people who took a way between two instants that were shown. So many people are one
// token that at most 400 fly; whoever is too few for a token waits for the next ones on the same way. Who took several
// ways at once flies along one after the other.

import type { Move } from "./journey-map.ts";

export interface Flight {
  readonly move: Pick<Move, "way" | "side">;
  readonly people: number;
  readonly startedMs: number;
}

/** How long a token needs for a connection, whatever its length and the speed. */
export const flightMs = 700;

const mostFlights = 400;
/** With those that start later. */
const mostKept = 4_000;

export class TokenFlights {
  #flights: Flight[] = [];
  #lastMs = -Infinity;
  #peoplePerToken = 1;
  /** Too few for a token yet, by side and way. */
  readonly #waiting = new Map<string, number>();

  /** None is under way, nor to start. */
  get isOver(): boolean {
    return this.#flights.length === 0;
  }

  get peoplePerToken(): number {
    return this.#peoplePerToken;
  }

  flying(nowMs: number): readonly Flight[] {
    return this.#flights.filter(({ startedMs }) => startedMs <= nowMs).slice(0, mostFlights);
  }

  people(nowMs: number): number {
    return this.flying(nowMs).reduce((sum, { people }) => sum + people, 0);
  }

  /** People moved; their tokens start one after the other since the last ones did. */
  add(moves: readonly Move[], nowMs: number): void {
    this.landed(nowMs);
    this.#chooseGroup(moves, nowMs);
    const since = Math.min(longestStart, nowMs - this.#lastMs);
    for (const { way, side, people, after } of moves) {
      const key = `${side} ${way}`;
      const all = (this.#waiting.get(key) ?? 0) + people;
      const wanted = Math.floor(all / this.#peoplePerToken);
      const tokens = Math.min(wanted, mostKept - this.#flights.length);
      this.#waiting.set(key, all - wanted * this.#peoplePerToken);
      for (let token = 0; token < tokens; token += 1) {
        const startedMs = nowMs - since + (since * (token + 1)) / tokens + after * flightMs;
        this.#flights.push({ move: { way, side }, people: this.#peoplePerToken, startedMs });
      }
    }
    this.#lastMs = nowMs;
  }

  /** Lets go of those that have arrived. */
  landed(nowMs: number): void {
    if (this.#flights.some(({ startedMs }) => nowMs - startedMs >= flightMs))
      this.#flights = this.#flights.filter(({ startedMs }) => nowMs - startedMs < flightMs);
  }

  clear(): void {
    this.#flights = [];
    this.#waiting.clear();
    this.#peoplePerToken = 1;
    this.#lastMs = -Infinity;
  }

  /** As many more as come at this pace are to have room; fewer a token again only once that is clearly enough. */
  #chooseGroup(moves: readonly Move[], nowMs: number): void {
    const coming = moves.reduce((sum, { people }) => sum + people, 0);
    const pace = (coming / Math.max(shortestPace, nowMs - this.#lastMs)) * flightMs;
    const needed = Math.max(pace, this.people(nowMs) + coming) / mostFlights;
    if (needed > this.#peoplePerToken || needed < this.#peoplePerToken / 4)
      this.#peoplePerToken = roundGroup(needed);
  }
}

/** What came after a longer pause starts at once, and is no pace. */
const longestStart = 100;
const shortestPace = 16;

/** 1, 2, 5, 10, 20, 50, …: the next one that is enough. */
export function roundGroup(needed: number): number {
  for (let power = 1; ; power *= 10)
    for (const first of [1, 2, 5]) if (first * power >= needed) return first * power;
}
