// For tests: four chunks of people who order twice, a journey for them, and all that rehearsing it gives.

import type { Instant } from "../../shared/base/instant.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { importMessages } from "../../electron/import/import-messages.ts";
import { openSpace } from "../../electron/space/open-space.ts";
import type { Space } from "../../electron/space/space.ts";
import type { ChunkResult } from "../../electron/simulation/chunk-rehearser.ts";
import type { RehearsalTask } from "../../electron/simulation/rehearsal-task.ts";
import { simulate, type Simulation, type SimulationRequest } from "../../electron/simulation/simulate.ts";

const startMs = 1_767_225_600_000; // 2026-01-01
const hourMs = 3_600_000;
export const userCount = 32_000; // four chunks of a space

export const orderJourney: Journey = {
  format: "rehearse.journey/1",
  id: "orders",
  name: "Orders",
  steps: [
    { id: "entry", type: "entry", name: "Ordered", condition: { event: { name: "Order" } }, next: "mail" },
    {
      id: "mail",
      type: "sendToDestinations",
      name: "Mail",
      key: "orders_mail",
      destinations: [{ id: "braze", call: "track" }],
      next: "again",
    },
    {
      id: "again",
      type: "waitForCondition",
      name: "Again",
      condition: {
        event: {
          name: "Order",
          since: "entry",
          where: [{ property: "total", op: "greaterThan", value: 50 }],
        },
      },
      timeout: { after: "2d", next: null },
      next: null,
    },
  ],
};

export const orderTask: RehearsalTask = {
  journey: orderJourney,
  definitions: {
    format: "rehearse.definitions/1",
    audiences: [],
    computedTraits: [],
    destinations: [{ id: "braze", name: "Braze", kind: "event" }],
  },
  settings: { publishedAtMs: startMs as Instant, untilMs: (startMs + 200 * hourMs) as Instant, pauses: [] },
  countInstants: [(startMs + 50 * hourMs) as Instant, (startMs + 200 * hourMs) as Instant],
  outputs: { records: true, transitionLines: true, deliveryLines: { version: 1, spaceId: "s" } },
};

/** Two orders a user, an hour or some days apart. */
export function* orderLines(): Generator<string> {
  for (let user = 0; user < userCount; user += 1) {
    for (const order of [0, 1]) {
      const atMs = startMs + (user % 97) * hourMs + order * (1 + (user % 71)) * hourMs;
      const properties = { total: (user * 7 + order * 31) % 120 };
      yield JSON.stringify({
        type: "track",
        event: "Order",
        userId: `u${user}`,
        properties,
        timestamp: new Date(atMs),
      });
    }
  }
}

export async function spaceOfOrders(path: string): Promise<Space> {
  const opened = openSpace(path, { mode: "create" });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const done = await importMessages({ space: opened.value, lines: orderLines() });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return opened.value;
}

export interface Outcome extends Omit<Simulation, "plan"> {
  readonly transitionText: string;
  readonly deliveryText: string;
  readonly records: readonly (readonly [string, number, number])[];
}

/** Everything that a rehearsal gives, put together as its outputs are. */
export async function outcomeOf(
  request: Omit<SimulationRequest, "task">,
  given: RehearsalTask = orderTask,
): Promise<Outcome> {
  const results: ChunkResult[] = [];
  const done = await simulate({
    task: given,
    ...request,
    onChunk: async (result) => void results.push(result),
  });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  const text = (bytes: readonly (Uint8Array | undefined)[]): string =>
    Buffer.concat(bytes.map((part) => part ?? new Uint8Array())).toString("utf8");
  const { plan: _, ...simulation } = done.value;
  return {
    ...simulation,
    transitionText: text(results.map((result) => result.transitionLines)),
    deliveryText: text(results.map((result) => result.deliveryLines)),
    records: results.flatMap(({ records }) =>
      (records?.userIds ?? []).map((id, user) => {
        const { starts, atMs } = records!.log;
        return [id, starts[user + 1]! - starts[user]!, atMs[starts[user]!]!] as const;
      }),
    ),
  };
}
