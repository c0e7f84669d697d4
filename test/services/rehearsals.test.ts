// Rehearsals that windows ask for: what is kept, what is told, and that what is cancelled leaves nothing.

import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Change } from "../../shared/api/host-contract.ts";
import { journeyText } from "../../electron/services/journeys/journey-text.ts";
import { keepRehearsal } from "../../electron/services/rehearsals/keep-rehearsal.ts";
import { RehearsingThread } from "../../electron/services/rehearsals/rehearsing-thread.ts";
import { settingsForData } from "../../electron/services/settings-for-data.ts";
import { importMessages } from "../../electron/import/import-messages.ts";
import { simulate } from "../../electron/simulation/simulate.ts";
import type { Instant } from "../../shared/base/instant.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import { opened } from "../space/opened.ts";
import { orderJourney, orderTask, spaceOfOrders, userCount } from "../space/order-people.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { edited } from "./edited.ts";
import { refusalKind, refusalOf } from "./refusal.ts";
import { newSpace, servicesUnderTest, type ServicesUnderTest } from "./services-under-test.ts";

const window = "a";
const journey = orderJourney.id;

const sources = mkdtempSync(join(tmpdir(), "rehearse-services-"));
const source = join(sources, "orders.rehearse");
beforeAll(async () => {
  const space = await spaceOfOrders(source);
  space.transaction(() => space.definitions.save(JSON.stringify(orderTask.definitions)));
  space.close();
}, 60_000);
afterAll(() => rmSync(sources, { recursive: true, force: true }));

/** A space of people who order, with the journey for them. */
async function shop(): Promise<ServicesUnderTest> {
  const path = join(temporaryFolder(), "orders.rehearse");
  copyFileSync(source, path);
  const services = servicesUnderTest({ path });
  const text = journeyText(orderJourney as unknown as JsonObject);
  const { refused } = await services.host.journey.importFiles({
    window,
    files: [{ name: "orders.journey.json", text }],
  });
  expect(refused).toEqual([]);
  return services;
}

/** What the engine itself counts under the same circumstances. */
async function expectedCounts() {
  const space = opened(source, "readOnly");
  try {
    const { publishedAtMs, untilMs } = settingsForData(space.catalogue.facts(), 0);
    const settings = { publishedAtMs: publishedAtMs as Instant, untilMs: untilMs as Instant, pauses: [] };
    const outputs = { records: false, transitionLines: false };
    const done = await simulate({
      task: { ...orderTask, settings, countInstants: [settings.untilMs], outputs },
      source: { kind: "space", space, chunks: space.messages.listChunks() },
      workers: 1,
    });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    return { settings, counts: done.value.counts[0] };
  } finally {
    space.close();
  }
}

const rehearsalsIn = (path: string) => {
  const space = opened(path, "readOnly");
  try {
    return space.rehearsals.list().map(({ name, status }) => ({ name, status }));
  } finally {
    space.close();
  }
};

test("a rehearsal is kept with the counts that the engine gives", async () => {
  const { host } = await shop();
  expect(await host.rehearsal.last({ journey })).toBeNull();
  const { id } = await host.rehearsal.run({ journey, window });
  const { settings, counts } = await expectedCounts();
  expect(await host.rehearsal.last({ journey })).toEqual({
    id,
    name: "Rehearsal 1",
    journeyVersion: null,
    publishedAtMs: settings.publishedAtMs,
    untilMs: settings.untilMs,
    cohort: { kind: "everyone" },
    users: userCount,
    journeyChanged: false,
    definitionsChanged: false,
    messagesChanged: false,
    counts,
  });
  expect(await host.preview.settings()).toEqual({
    publishedAtMs: settings.publishedAtMs,
    untilMs: settings.untilMs,
  });
  const { entered, completed } = counts!.total;
  expect(entered).toBeGreaterThan(0);
  const [row] = await host.journey.list();
  expect(row).toMatchObject({ rehearsal: { entered, completed, stale: false }, running: null });
  await host.rehearsal.run({ journey, window });
  expect((await host.rehearsal.last({ journey }))?.name).toBe("Rehearsal 2");
});

test("the last rehearsal says what has changed since", async () => {
  const { host } = await shop();
  await host.rehearsal.run({ journey, window });
  const opened = await host.journey.open({ id: journey });
  const work = edited(opened, { kind: "renameJourney", name: "Other" });
  const { digest } = await host.journey.save({ id: journey, window, baseDigest: opened.digest, ...work });
  expect(await host.rehearsal.last({ journey })).toMatchObject({
    journeyChanged: true,
    definitionsChanged: false,
  });
  expect((await host.journey.list())[0]?.rehearsal?.stale).toBe(true);
  const back = edited(await host.journey.open({ id: journey }), {
    kind: "renameJourney",
    name: orderJourney.name,
  });
  await host.journey.save({ id: journey, window, baseDigest: digest, ...back });
  expect((await host.journey.list())[0]?.rehearsal?.stale).toBe(false);
  await host.definition.addDestination({ window, name: "Letters", kind: "list" });
  expect(await host.rehearsal.last({ journey })).toMatchObject({
    journeyChanged: false,
    definitionsChanged: true,
    messagesChanged: false,
  });
  await host.journey.keepVersion({ id: journey, window });
  await host.rehearsal.run({ journey, window });
  expect(await host.rehearsal.last({ journey })).toMatchObject({
    journeyVersion: 1,
    definitionsChanged: false,
  });
});

test("the last rehearsal says that messages have come since", async () => {
  const first = await shop();
  await first.host.rehearsal.run({ journey, window });
  await first.close();
  const space = opened(first.path, "readWrite");
  const order = { type: "track", event: "Order", userId: "new", timestamp: "2026-01-02T00:00:00Z" };
  await importMessages({ space, lines: [JSON.stringify(order)] });
  space.close();
  const { host } = servicesUnderTest({ path: first.path });
  expect(await host.rehearsal.last({ journey })).toMatchObject({
    journeyChanged: false,
    definitionsChanged: false,
    messagesChanged: true,
  });
  expect((await host.journey.list())[0]?.rehearsal?.stale).toBe(true);
});

test("its beginning, its progress and its end are told to all windows", async () => {
  const { host } = await shop();
  const changes = await host.host.changes({ window: "b" });
  const told: Change[] = [];
  const following = (async () => {
    for await (const change of changes) told.push(change);
  })();
  await host.rehearsal.run({ journey, window });
  await new Promise((resolve) => setTimeout(resolve, 10));
  await changes.return(undefined);
  await following;
  const parts = told.flatMap((change) => (change.kind === "rehearsal" ? [change.done] : []));
  expect(parts[0]).toBe(0);
  expect(parts.at(-1)).toBeNull();
  const done = parts.slice(0, -1).map(Number);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(done.every((part) => part <= 1)).toBe(true);
  expect(told.at(-1)).toEqual({ kind: "journeys", by: null });
});

test("a cancelled rehearsal leaves nothing, and the next one runs", async () => {
  const { host, path, logged } = await shop();
  const running = refusalOf(host.rehearsal.run({ journey, window }));
  await until(async () => (await host.journey.list())[0]?.running !== null);
  expect(await refusalKind(host.rehearsal.run({ journey, window }))).toBe("running");
  await host.rehearsal.cancel({ journey });
  expect(await running).toMatchObject({ kind: "cancelled" });
  expect(await host.rehearsal.last({ journey })).toBeNull();
  expect((await host.journey.list())[0]?.running).toBeNull();
  expect(rehearsalsIn(path)).toEqual([]);
  await host.rehearsal.cancel({ journey });
  await host.rehearsal.run({ journey, window });
  expect(rehearsalsIn(path)).toEqual([{ name: "Rehearsal 1", status: "finished" }]);
  expect(logged).toEqual([]);
});

test("saves are confirmed while a rehearsal runs", async () => {
  const { host } = await shop();
  const { id } = await host.journey.create({ window, template: null });
  let isRunning = true;
  const run = host.rehearsal.run({ journey, window }).finally(() => (isRunning = false));
  let saves = 0;
  let opened = await host.journey.open({ id });
  while (isRunning) {
    const work = edited(opened, { kind: "describeJourney", description: `${saves}` });
    await host.journey.save({ id, window, baseDigest: opened.digest, ...work });
    opened = await host.journey.open({ id });
    saves += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await run;
  expect(saves).toBeGreaterThan(5);
  expect(opened.document.description).toBe(`${saves - 1}`);
});

test("two journeys are rehearsed one after the other", async () => {
  const { host } = await shop();
  const clone = await host.journey.clone({ id: journey, window });
  const both = await Promise.all([
    host.rehearsal.run({ journey, window }),
    host.rehearsal.run({ journey: clone.id, window }),
  ]);
  expect(both.map(({ id }) => id)).toEqual([1, 2]);
  const [one, two] = [
    await host.rehearsal.last({ journey }),
    await host.rehearsal.last({ journey: clone.id }),
  ];
  expect(one?.counts.total).toEqual(two?.counts.total);
});

test("opening another space ends the rehearsal, and leaves nothing of it behind", async () => {
  const { host, path, folder } = await shop();
  const running = refusalOf(host.rehearsal.run({ journey, window }));
  await host.space.open({ path: newSpace(join(folder, "other.rehearse")) });
  expect((await running).kind).toBe("cancelled");
  expect(rehearsalsIn(path)).toEqual([]);
  const left = readdirSync(join(path, "..")).filter((name) => name.startsWith(basename(path)));
  expect(left).toEqual([basename(path)]);
});

test("a journey with errors, or none at all, is not rehearsed", async () => {
  const { host } = await shop();
  await host.journey.importFiles({
    window,
    files: [
      {
        name: "other.journey.json",
        text: JSON.stringify({ ...orderJourney, id: "other", name: "Other" }).replace('"braze"', '"unknown"'),
      },
    ],
  });
  expect(await refusalKind(host.rehearsal.run({ journey: "other", window }))).toBe("notValid");
  expect(await refusalKind(host.rehearsal.run({ journey: "no-such", window }))).toBe("notFound");
  expect(await refusalKind(host.rehearsal.last({ journey: "no-such" }))).toBe("notFound");
});

test("a space without people is rehearsed as well, with nobody in it", async () => {
  const { host } = servicesUnderTest();
  const { id } = await host.journey.create({ window, template: "win-back" });
  await host.rehearsal.run({ journey: id, window });
  expect((await host.rehearsal.last({ journey: id }))?.counts.total.entered).toBe(0);
});

test("a rehearsal that is cancelled while it is being written is taken away again", async () => {
  const path = newSpace(join(temporaryFolder(), "half.rehearse"));
  const space = opened(path, "readWrite");
  const controller = new AbortController();
  const packed = {
    name: "Half",
    journeyId: "j",
    journeyVersion: null,
    journeyDigest: "",
    definitionsDigest: "",
    settings: {},
    sections: ["a", "b", "c"].map((name) => [name, new Uint8Array(900_000)] as const),
  };
  const kept = keepRehearsal(space, packed, controller);
  expect(space.rehearsals.list().map(({ status }) => status)).toEqual(["running"]);
  controller.abort(new Error("enough"));
  await expect(kept).rejects.toThrow("enough");
  expect(space.rehearsals.list()).toEqual([]);
  const whole = await keepRehearsal(space, packed, new AbortController());
  expect(space.rehearsals.sectionNames(whole)).toEqual(["a", "b", "c"]);
  expect(space.rehearsals.get(whole).status).toBe("finished");
  space.close();
});

test("a thread that ends before its work says so, to those who wait and to those who come", async () => {
  const thread = new RehearsingThread({ spacePath: source, workers: 1 });
  const job = { name: "Lost", journeyVersion: null, task: orderTask };
  const following = { signal: new AbortController().signal, onDone: () => undefined };
  const waiting = thread.rehearse(job, following);
  await thread.stop();
  expect(await waiting).toMatchObject({ ok: false, error: { kind: "workerFailed" } });
  expect(thread.isUsable).toBe(false);
  expect(await thread.rehearse(job, following)).toMatchObject({ ok: false });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 1));
}
