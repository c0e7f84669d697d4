// A host for the timeline alone: a rehearsal whose transitions come in the rhythm of days, counted from a sorted list
// of their instants. Tests reach it as `window.fake`.

import type { Breakpoint } from "../../shared/api/travel-contract.ts";
import type { InstantCounts } from "../../shared/engine/instant-counts.ts";
import type { TimelineSettings } from "./timeline-settings.ts";

export const settings: TimelineSettings = JSON.parse(
  decodeURIComponent(window.location.hash.slice(1)) || "{}",
);

const hour = 3_600_000;
export const fromMs = Date.UTC(2026, 2, 2, 8);
export const untilMs = fromMs + (settings.days ?? 90) * 24 * hour;

/** What tests look at and turn. */
export const fake = {
  delayMs: 0,
  marks: null as unknown,
  setMarks: 0,
  refuse: false,
  countsAsked: 0,
};

/** @public The page takes this module for the host's own. */
export const windowId = "window";

function instantsOfRehearsal(): readonly number[] {
  if (settings.transitions === "none") return [];
  if (settings.transitions === "one") return [fromMs + 10 * 24 * hour + 14 * 60_000];
  const instants: number[] = Array.from({ length: 400 }, () => fromMs);
  let seed = 7;
  for (let atMs = fromMs; atMs < untilMs;) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const quiet = 1.6 + Math.sin(((atMs / hour) % 24) / 3.82);
    atMs += Math.ceil((seed / 2_147_483_648) * quiet * 0.35 * hour);
    instants.push(Math.min(untilMs, atMs));
  }
  return instants.toSorted((a, b) => a - b);
}

const instants = instantsOfRehearsal();

/** How many lie before `atMs`. */
function before(atMs: number): number {
  let [low, high] = [0, instants.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instants[middle] ?? Infinity) < atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

const countsOf = (entered: number): InstantCounts => {
  const instances = { entered, completed: 0, exited: 0, inProgress: entered };
  return { total: instances, unique: instances, steps: {} };
};

async function later<T>(value: T): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve, fake.delayMs));
  return value;
}

interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** @public The page takes this module for the host's own. */
export const host = {
  travel: {
    countsAt: ({ atMs }: { readonly atMs: number }) => {
      fake.countsAsked += 1;
      return later(countsOf(before(atMs + 1)));
    },
    activity: ({ fromMs: from, toMs: to, bars }: Span & { readonly bars: number }) => {
      const span = (to - from) / bars;
      return later(
        Array.from({ length: bars }, (_, bar) => before(from + (bar + 1) * span) - before(from + bar * span)),
      );
    },
    neighbour: ({ atMs, direction }: { readonly atMs: number; readonly direction: "next" | "previous" }) => {
      const found = direction === "next" ? instants[before(atMs + 1)] : instants[before(atMs) - 1];
      return later(found === undefined ? null : { atMs: found });
    },
    /** Somebody reaches the ads with every hundredth transition. */
    nextBreak: ({ fromMs: from, toMs: to, breakpoints }: Span & { readonly breakpoints: Breakpoint[] }) => {
      const index = Math.ceil(before(from + 1) / 100) * 100;
      const atMs = instants[index] ?? Infinity;
      return later(breakpoints.length === 0 || atMs > to ? null : { atMs, breakpoint: 0 });
    },
    setMarks: async ({ marks }: { readonly marks: unknown }) => {
      fake.setMarks += 1;
      if (fake.refuse) throw new Error("refused");
      fake.marks = marks;
      return later(undefined);
    },
  },
  people: { find: () => later([{ userId: "u-1", name: "Mara Lindqvist", email: null }]) },
};
