// Rehearsals that are kept: their list, their names, and removing them so that it can be undone.

import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Change } from "../../shared/api/host-contract.ts";
import type { Instant } from "../../shared/base/instant.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import { journeyText } from "../../electron/services/journeys/journey-text.ts";
import { checkSpace } from "../../electron/space/check-space.ts";
import { opened, valueOf } from "../space/opened.ts";
import { orderJourney, orderTask, spaceOfOrders, userCount } from "../space/order-people.ts";
import { lastConfirmed, startProgram } from "../space/program.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { edited } from "./edited.ts";
import { refusalKind } from "./refusal.ts";
import { newSpace, servicesUnderTest, type ServicesUnderTest } from "./services-under-test.ts";

const window = "a";
const journey = orderJourney.id;
const startMs = 1_767_225_600_000; // 2026-01-01
const at = (hours: number) => (startMs + hours * 3_600_000) as Instant;

const sources = mkdtempSync(join(tmpdir(), "rehearse-lists-"));
const source = join(sources, "orders.rehearse");
beforeAll(async () => {
  const space = await spaceOfOrders(source);
  space.transaction(() => space.definitions.save(JSON.stringify(orderTask.definitions)));
  space.close();
}, 60_000);
afterAll(() => rmSync(sources, { recursive: true, force: true }));

async function shop(path = join(temporaryFolder(), "orders.rehearse")): Promise<ServicesUnderTest> {
  copyFileSync(source, path);
  const services = servicesUnderTest({ path });
  const text = journeyText(orderJourney as unknown as JsonObject);
  await services.host.journey.importFiles({ window, files: [{ name: "orders.journey.json", text }] });
  return services;
}

/** Ten people alone, so that it is quick. */
const setup = {
  cohort: { kind: "sample", size: 10, seed: 1 } as const,
  publishedAtMs: at(0),
  untilMs: at(200),
  pauses: [],
  archivedAtMs: null,
};

const run = async ({ host }: ServicesUnderTest): Promise<number> =>
  (await host.rehearsal.run({ journey, window, setup })).id;

const listed = async ({ host }: ServicesUnderTest): Promise<readonly number[]> =>
  (await host.rehearsal.list({ journey })).map(({ id }) => id);

/** What a window is told while `work` goes on. */
async function toldWhile(
  { host }: ServicesUnderTest,
  work: () => Promise<unknown>,
): Promise<readonly Change[]> {
  const changes = await host.host.changes({ window: "b" });
  const told: Change[] = [];
  const following = (async () => {
    for await (const change of changes) told.push(change);
  })();
  await work();
  await wait(10);
  await changes.return(undefined);
  await following;
  return told;
}

test("the list has the newest first, with all that its rows show", async () => {
  const services = await shop();
  const { host } = services;
  expect(await host.rehearsal.list({ journey })).toEqual([]);
  const first = await run(services);
  const everyone = { ...setup, cohort: { kind: "everyone" } as const };
  const second = await host.rehearsal.run({ journey, window, setup: everyone, name: "All of them" });
  const rows = await host.rehearsal.list({ journey });
  expect(rows.map(({ id, name, people }) => [id, name, people])).toEqual([
    [second.id, "All of them", userCount],
    [first, "Rehearsal 1", 10],
  ]);
  const changed = { journey: false, definitions: false, messages: false };
  expect(rows[1]).toMatchObject({
    journeyVersion: null,
    setup,
    messages: 20,
    entered: 10,
    changed,
    whatIf: null,
  });
  expect(rows[1]!.ranAtMs).toBeGreaterThan(startMs);
  expect(rows[0]!.ranAtMs).toBeGreaterThan(rows[1]!.ranAtMs!);
  expect(await refusalKind(host.rehearsal.list({ journey: "no-such" }))).toBe("notFound");
});

test("each row says what has changed since", async () => {
  const services = await shop();
  const { host } = services;
  const first = await run(services);
  const document = await host.journey.open({ id: journey });
  const work = edited(document, { kind: "describeJourney", description: "Other" });
  await host.journey.save({ id: journey, window, baseDigest: document.digest, ...work });
  const second = await run(services);
  await host.definition.addDestination({ window, name: "Letters", kind: "list" });
  const rows = await host.rehearsal.list({ journey });
  expect(rows.map(({ id, changed }) => [id, changed.journey, changed.definitions, changed.messages])).toEqual(
    [
      [second, false, true, false],
      [first, true, true, false],
    ],
  );
});

test("a rehearsal is renamed for every window, within what names may be", async () => {
  const services = await shop();
  const { host } = services;
  const [first, second] = [await run(services), await run(services)];
  const told = await toldWhile(services, () =>
    host.rehearsal.rename({ window, id: first, name: " Before the  sale " }),
  );
  expect(told).toContainEqual({ kind: "rehearsals", journey, by: window });
  expect((await host.rehearsal.list({ journey }))[1]!.name).toBe("Before the sale");
  expect((await host.rehearsal.last({ journey }))?.name).toBe("Rehearsal 2");
  const renamed = (id: number, name: string) => refusalKind(host.rehearsal.rename({ window, id, name }));
  expect(await renamed(second, "Before the sale")).toBe("nameTaken");
  expect(await renamed(second, "  ")).toBe("nameMissing");
  expect(await renamed(second, "x".repeat(201))).toBe("nameTooLong");
  expect(await renamed(99, "x")).toBe("notFound");
  await host.rehearsal.rename({ window, id: first, name: "Before the sale" });
});

test("removed rehearsals vanish from every list, and come back when that is undone", async () => {
  const services = await shop();
  const { host } = services;
  const [first, second, third] = [await run(services), await run(services), await run(services)];
  const before = await host.rehearsal.list({ journey });
  const told = await toldWhile(services, () => host.rehearsal.remove({ window, ids: [first, third] }));
  expect(told).toContainEqual({ kind: "rehearsals", journey, by: window });
  expect(told).toContainEqual({ kind: "journeys", by: null });
  expect(await listed(services)).toEqual([second]);
  expect((await host.rehearsal.last({ journey }))?.id).toBe(second);
  for (const asked of [
    host.rehearsal.rename({ window, id: third, name: "x" }),
    host.rehearsal.again({ window, id: third }),
    host.rehearsal.remove({ window, ids: [second, third] }),
    host.travel.open({ rehearsal: third }),
    host.travel.countsAt({ rehearsal: third, atMs: at(1) }),
  ])
    expect(await refusalKind(asked)).toBe("notFound");
  expect(await listed(services)).toEqual([second]);
  await host.rehearsal.restore({ window, ids: [first, third] });
  expect(await host.rehearsal.list({ journey })).toEqual(before);
  await host.rehearsal.remove({ window, ids: before.map(({ id }) => id) });
  expect(await host.rehearsal.last({ journey })).toBeNull();
  expect((await host.journey.list())[0]?.rehearsal).toBeNull();
});

test("what was removed is deleted when the space is left, and its room is free again", async () => {
  const services = await shop();
  const { host, path, folder } = services;
  const [first, second] = [await run(services), await run(services)];
  await host.rehearsal.remove({ window, ids: [first] });
  await host.space.open({ path: newSpace(join(folder, "other.rehearse")) });
  const space = opened(path, "readOnly");
  expect(space.rehearsals.list().map(({ id }) => id)).toEqual([second]);
  expect(space.rehearsals.sectionNames(first)).toEqual([]);
  space.close();
  await host.space.open({ path });
  expect(await refusalKind(host.rehearsal.restore({ window, ids: [first] }))).toBe("notFound");
  expect(await listed(services)).toEqual([second]);
});

test("a rehearsal is run again on what is worked on now, with the very people who took part", async () => {
  const services = await shop();
  const { host } = services;
  const first = await run(services);
  const document = await host.journey.open({ id: journey });
  const work = edited(document, { kind: "describeJourney", description: "Other" });
  await host.journey.save({ id: journey, window, baseDigest: document.digest, ...work });
  const { id } = await host.rehearsal.again({ window, id: first });
  const [second, before] = await host.rehearsal.list({ journey });
  expect(second).toEqual({
    ...before,
    id,
    name: "Rehearsal 2",
    ranAtMs: second!.ranAtMs,
    changed: { journey: false, definitions: false, messages: false },
  });
  expect(before!.changed.journey).toBe(true);
  const [a, b] = [await host.travel.open({ rehearsal: first }), await host.travel.open({ rehearsal: id })];
  expect(b.countsAtEnd).toEqual(a.countsAtEnd);
});

test("a program that is killed while it rehearses leaves whole rehearsals and no others", async () => {
  const services = await shop();
  const { path } = services;
  await services.close();
  let confirmed = 0;
  for (const waitMs of [0, 250, 700, 2_000]) {
    const program = startProgram("../services/rehearsing-program.ts", [path, journey]);
    await program.said("opened");
    await wait(waitMs);
    program.process.kill("SIGKILL");
    await program.ended;
    confirmed = Math.max(confirmed, lastConfirmed(program) ?? 0);
    const space = opened(path, "readWrite");
    const found = valueOf(space.read(() => space.rehearsals.list()));
    expect(found.every(({ status }) => status === "finished")).toBe(true);
    if (confirmed > 0) expect(found.at(-1)!.id).toBeGreaterThanOrEqual(confirmed);
    space.close();
    expect(valueOf(checkSpace(path)).damage).toEqual([]);
  }
  expect(confirmed).toBeGreaterThan(0);
}, 60_000);
