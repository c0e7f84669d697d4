// Rehearsals at the edges of what can be set up: a single instant, all years that text can say, people who do nothing.

import { join } from "node:path";
import { expect, test } from "vitest";
import { importMessages } from "../../electron/import/import-messages.ts";
import { journeyText } from "../../electron/services/journeys/journey-text.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import { opened } from "../space/opened.ts";
import { orderJourney, orderTask } from "../space/order-people.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { servicesUnderTest } from "./services-under-test.ts";

const journey = orderJourney.id;
const orderedMs = Date.UTC(2026, 0, 2);
const firstMs = -62_135_596_800_000;
const lastMs = 253_402_300_799_999;

async function shop() {
  const path = join(temporaryFolder(), "orders.rehearse");
  const space = opened(path, "create");
  const line = (userId: string, atMs: number) =>
    JSON.stringify({ type: "track", event: "Order", userId, timestamp: new Date(atMs) });
  await importMessages({ space, lines: ["a", "b"].map((id, index) => line(id, orderedMs + index)) });
  space.transaction(() => space.definitions.save(JSON.stringify(orderTask.definitions)));
  space.close();
  const { host } = servicesUnderTest({ path });
  const text = journeyText(orderJourney as unknown as JsonObject);
  await host.journey.importFiles({ window: "a", files: [{ name: "orders.journey.json", text }] });
  const rehearsed = async (publishedAtMs: number, untilMs: number, archivedAtMs: number | null = null) => {
    const cohort = { kind: "everyone" } as const;
    const setup = { cohort, publishedAtMs, untilMs, pauses: [], archivedAtMs };
    const { id } = await host.rehearsal.run({ journey, window: "a", setup });
    return host.travel.open({ rehearsal: id });
  };
  return { host, rehearsed };
}

test("a single instant is rehearsed, and nothing is outside of it", async () => {
  const { host, rehearsed } = await shop();
  const { id, countsAtEnd, transitions } = await rehearsed(orderedMs, orderedMs);
  expect(countsAtEnd.total).toEqual({ entered: 1, completed: 0, exited: 0, inProgress: 1 });
  expect((await host.travel.countsAt({ rehearsal: id, atMs: orderedMs - 1 })).total.entered).toBe(0);
  const next = { rehearsal: id, direction: "next", of: { kind: "anyone" } } as const;
  expect(await host.travel.neighbour({ ...next, atMs: orderedMs - 1 })).toEqual({ atMs: orderedMs });
  expect(await host.travel.neighbour({ ...next, atMs: orderedMs })).toBeNull();
  const second = { rehearsal: id, fromMs: orderedMs, toMs: orderedMs + 1_000, bars: 1 };
  expect(await host.travel.activity(second)).toEqual([transitions]);
});

test("all years that text can say are rehearsed, and counted in bars that reach beyond them", async () => {
  const { host, rehearsed } = await shop();
  const { id, countsAtEnd, transitions } = await rehearsed(firstMs, lastMs);
  expect(countsAtEnd.total).toEqual({ entered: 2, completed: 2, exited: 0, inProgress: 0 });
  const tenYears = 3_650 * 86_400_000;
  const bars = Math.ceil((lastMs - firstMs) / tenYears) + 1;
  const fromMs = firstMs - tenYears / 2;
  const counted = await host.travel.activity({ rehearsal: id, fromMs, toMs: fromMs + bars * tenYears, bars });
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(transitions);
  expect(counted.filter((count) => count > 0)).toHaveLength(1);
});

test("a journey that is archived one millisecond after publication keeps whoever came at once", async () => {
  const { host, rehearsed } = await shop();
  const { id, countsAtEnd } = await rehearsed(orderedMs, orderedMs + 86_400_000, orderedMs + 1);
  expect(countsAtEnd.total).toEqual({ entered: 1, completed: 0, exited: 0, inProgress: 1 });
  const subject = { about: "entry" } as const;
  const { answer } = await host.story.why({ rehearsal: id, userId: "b", atMs: orderedMs + 1, subject });
  expect(answer.found).toMatchObject({ is: "outside", because: { is: "archived" }, entersMs: null });
});
