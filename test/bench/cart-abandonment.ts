// The journey that every baseline answers, too: who fills a cart and does not order, waits a day, and gets a
// mail unless they order within two weeks. It has no re-entry and no exit, so that SQL and a program written by
// hand can say the same to the last count.

import { parseInstant, type Instant } from "../../shared/base/instant.ts";
import { assert } from "../../shared/base/assert.ts";
import type { InstanceCounts, InstantCounts, StepCounts } from "../../shared/engine/instant-counts.ts";
import type { RunSettings } from "../../shared/engine/run-settings.ts";

export const cartAbandonment = {
  format: "rehearse.journey/1",
  id: "cart-abandonment",
  name: "Cart abandonment",
  steps: [
    {
      id: "entry",
      type: "entry",
      name: "Left a cart",
      useHistoricalData: true,
      condition: {
        all: [
          { event: { name: "Product Added", count: { atLeast: 1 }, within: "7d" } },
          { event: { name: "Order Completed", count: { exactly: 0 }, within: "7d" } },
        ],
      },
      next: "cool-off",
    },
    { id: "cool-off", type: "waitForDuration", name: "Wait a day", duration: "1d", next: "bought" },
    {
      id: "bought",
      type: "trueFalseSplit",
      name: "Ordered meanwhile?",
      condition: { event: { name: "Order Completed", since: "entry" } },
      true: { next: null },
      false: { next: "second-thoughts" },
    },
    {
      id: "second-thoughts",
      type: "waitForCondition",
      name: "Ordered",
      condition: { event: { name: "Order Completed", since: "step" } },
      timeout: { after: "14d", next: "mail" },
      next: null,
    },
    {
      id: "mail",
      type: "sendToDestinations",
      name: "Mail",
      key: "cart_abandonment_mail",
      destinations: [{ id: "braze", call: "track" }],
      next: null,
    },
  ],
} as const;

export const dayMs = 86_400_000;
/** The windows and waits of the journey, for those who say it in another language. */
export const cartDurations = { windowMs: 7 * dayMs, waitMs: dayMs, limitMs: 14 * dayMs } as const;

const firstDayMs = instantOf("2026-01-01T00:00:00Z");
/** Published in the middle of a history of 90 days, and followed to its end. */
export const cartSettings: RunSettings = {
  publishedAtMs: (firstDayMs + 45 * dayMs) as Instant,
  untilMs: (firstDayMs + 90 * dayMs) as Instant,
  pauses: [],
};

function instantOf(text: string): Instant {
  const atMs = parseInstant(text);
  assert(atMs !== undefined, `${text} is an instant`);
  return atMs;
}

/** What happened to how many people by the end; every count of the journey follows from these. */
export interface CartOutcomes {
  readonly entered: number;
  /** Waited a day. */
  readonly cooledOff: number;
  /** Ordered within that day. */
  readonly bought: number;
  /** Ordered within the limit. */
  readonly ordered: number;
  readonly timedOut: number;
}

/** The counts per step and connection that the product must give for these outcomes. */
export function cartCounts({ entered, cooledOff, bought, ordered, timedOut }: CartOutcomes): InstantCounts {
  const completed = bought + ordered + timedOut;
  const total: InstanceCounts = { entered, completed, exited: 0, inProgress: entered - completed };
  const thinking = cooledOff - bought;
  return {
    total,
    unique: total,
    steps: {
      entry: stepCounts(entered, { next: entered }),
      "cool-off": stepCounts(entered, { next: cooledOff }),
      bought: stepCounts(cooledOff, { true: bought, false: thinking }),
      "second-thoughts": stepCounts(thinking, { next: ordered, timeout: timedOut }),
      mail: stepCounts(timedOut, { next: timedOut }),
    },
  };
}

function stepCounts(reached: number, fired: Readonly<Record<string, number>>): StepCounts {
  const passed = Object.values(fired).reduce((sum, count) => sum + count, 0);
  return { reached, passed, waiting: reached - passed, fired };
}
