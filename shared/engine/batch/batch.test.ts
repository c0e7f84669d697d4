import { describe, expect, it } from "vitest";
import type { Condition } from "../../conditions/condition.ts";
import type { Journey, Step } from "../../journey/journey.ts";
import { chunkFromHistories } from "../../people/chunk-from-messages.ts";
import { resolveHistories } from "../../people/histories.ts";
import type { Message } from "../../people/message.ts";
import { parseMessage } from "../../people/parse-message.ts";
import { at, definitions, settings } from "../engine-test-journey.ts";
import { compilePlan, type Plan } from "../plan.ts";
import { replay } from "../replay.ts";
import { Batch } from "./batch.ts";

const ordered = (more: object): Condition => ({ event: { name: "Order", ...more } });
const filtered = [{ property: "total", op: "greaterThan", value: 40 }] as const;

/** Enter by a busy hour, wait for another one, leave after a day, and enter again. */
const steps: readonly Step[] = [
  {
    ...{ id: "entry", type: "entry", name: "", next: "wait" },
    condition: ordered({ within: "1h", count: { atLeast: 12 } }),
  },
  {
    ...{ id: "wait", type: "waitForCondition", name: "", next: "send" },
    condition: ordered({ since: "step", count: { atLeast: 30 }, where: filtered }),
    timeout: { after: "5h", next: "send" },
  },
  {
    ...{ id: "send", type: "sendToDestinations", name: "", key: "k", next: null },
    destinations: [{ id: "mail", call: "track" }, { id: "ads" }],
  },
];

const busyJourney: Journey = {
  format: "rehearse.journey/1",
  id: "busy",
  name: "Busy",
  settings: {
    exit: { after: "12h", when: { computedTrait: { id: "spent", op: "greaterThan", value: 60_000 } } },
    reentry: { after: "1h" },
  },
  steps,
};

/** So many orders of each user, one to nine minutes apart, with totals from 0 to 99. */
function orders(users: readonly string[], count: number): readonly Message[] {
  let state = 7;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % below;
  };
  return users.flatMap((userId) => {
    let ms = at("2026-01-01 01:00");
    return Array.from({ length: count }, () => {
      ms = (ms + (1 + next(9)) * 60_000) as typeof ms;
      const timestamp = new Date(ms).toISOString();
      const parsed = parseMessage({
        type: "track",
        event: "Order",
        userId,
        timestamp,
        properties: { total: next(100) },
      });
      if (!parsed.ok) throw new Error(parsed.error.found);
      return parsed.value;
    });
  });
}

const planOf = (): Plan => compilePlan(busyJourney, definitions);

function lived(plan: Plan, messages: readonly Message[]): readonly string[] {
  return [...resolveHistories(messages)].flatMap(([user, history]) =>
    replay({ plan, settings }, { user, messages: history, untilMs: settings.untilMs }).transitions.map(
      ({ atMs, kind }) => `${user} ${atMs} ${Object.values(kind).join(" ")}`,
    ),
  );
}

function rehearse(plan: Plan, messages: readonly Message[], selected?: Uint8Array) {
  const batch = new Batch({ plan, settings, log: true, countInstants: [settings.untilMs] });
  const chunk = chunkFromHistories(resolveHistories(messages));
  batch.run(chunk, selected);
  const { log } = batch;
  const lines = [...log.users.subarray(0, log.userCount)].flatMap((user, listed) => {
    const [start, end] = [log.starts[listed] ?? 0, log.starts[listed + 1] ?? 0];
    return Array.from({ length: end - start }, (_, index) => {
      const kind = plan.kinds.kind(log.kinds[start + index] ?? -1);
      return `${chunk.userId(user)} ${log.atMs[start + index]} ${Object.values(kind).join(" ")}`;
    });
  });
  return { batch, lines };
}

describe("busy people", () => {
  it("live the same lives in the batch as in a replay, however many events and records they have", () => {
    const plan = planOf();
    const messages = orders(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"], 2_000);
    const { lines } = rehearse(plan, messages);
    expect(lines.length).toBeGreaterThan(1_100);
    expect(lines).toEqual(lived(plan, messages));
  });

  it("take part where they are selected", () => {
    const plan = planOf();
    const messages = orders(["a", "b", "c"], 300);
    const { batch, lines } = rehearse(plan, messages, Uint8Array.of(0, 1, 0));
    expect(lines).toEqual(lived(plan, messages).filter((line) => line.startsWith("b ")));
    expect([batch.users, batch.messages]).toEqual([1, 300]);
  });

  it("can come in one chunk after the other, each with a log of its own", () => {
    const plan = planOf();
    const batch = new Batch({ plan, settings, log: true, countInstants: [settings.untilMs] });
    const entered = plan.kinds.indexOf({ what: "reached", step: plan.entry.id });
    for (const users of [["a", "b"], ["c"]]) {
      batch.run(chunkFromHistories(resolveHistories(orders(users, 200))));
      expect(batch.log.userCount).toBe(users.length);
    }
    expect([batch.users, batch.messages]).toEqual([3, 600]);
    const one = new Batch({ plan, settings, log: false, countInstants: [settings.untilMs] });
    one.run(chunkFromHistories(resolveHistories(orders(["c"], 200))));
    expect(one.counters[entered]).toBeGreaterThan(0);
    expect(one.log.recordCount).toBe(0);
  });
});

describe("instants to count at", () => {
  it("may be none", () => {
    const batch = new Batch({ plan: planOf(), settings, log: true, countInstants: [] });
    batch.run(chunkFromHistories(resolveHistories(orders(["a"], 100))));
    expect(batch.counters).toHaveLength(0);
    expect(batch.log.recordCount).toBeGreaterThan(0);
  });

  it("end with the end of the rehearsal", () => {
    const instants = [at("2026-01-31 00:00")];
    expect(() => new Batch({ plan: planOf(), settings, log: false, countInstants: instants })).toThrow(
      `the last instant to count at is the end ${settings.untilMs}, is ${instants[0]}`,
    );
  });
});
