// Two windows on one space: each is told what the other does, and neither overwrites the other's work.

import { expect, test } from "vitest";
import type { Change } from "../../shared/api/host-contract.ts";
import { asSent, edited } from "./edited.ts";
import { refusalOf } from "./refusal.ts";
import { servicesUnderTest, type WindowClient } from "./services-under-test.ts";

interface Window {
  readonly window: string;
  readonly told: () => Promise<readonly Change[]>;
  readonly leave: () => Promise<unknown>;
}

/** A window with its stream of changes; `told` is what came since it was last asked. */
async function openWindow(host: WindowClient, window: string): Promise<Window> {
  const changes = await host.host.changes({ window });
  const waiting: Change[] = [];
  const following = (async () => {
    for await (const change of changes) waiting.push(change);
  })();
  const told = async (): Promise<readonly Change[]> => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return waiting.splice(0);
  };
  const leave = async (): Promise<unknown> => {
    await changes.return(undefined);
    return following;
  };
  return { window, told, leave };
}

async function twoWindows() {
  const { host, close } = servicesUnderTest();
  const { id } = await host.journey.create({ window: "a", template: "win-back" });
  const [a, b] = [await openWindow(host, "a"), await openWindow(host, "b")];
  expect(await a.told()).toEqual([{ kind: "space" }]);
  expect(await b.told()).toEqual([{ kind: "space" }]);
  return { host, id, a, b, close };
}

test("a save is told to both windows, with whose it is", async () => {
  const { host, id, a, b } = await twoWindows();
  const opened = await host.journey.open({ id });
  const work = edited(opened, { kind: "renameJourney", name: "Come back" });
  const { digest } = await host.journey.save({ id, window: "a", baseDigest: opened.digest, ...work });
  const expected = [
    { kind: "journeys", by: "a" },
    { kind: "draft", journey: id, digest, by: "a" },
  ];
  expect(await a.told()).toEqual(expected);
  expect(await b.told()).toEqual(expected);
});

test("a window that did not see the other's save is refused, and the other's work is kept", async () => {
  const { host, id } = await twoWindows();
  const opened = await host.journey.open({ id });
  const first = edited(opened, { kind: "renameJourney", name: "By a" });
  const second = edited(opened, { kind: "renameJourney", name: "By b" });
  await host.journey.save({ id, window: "a", baseDigest: opened.digest, ...first });
  const refusal = await refusalOf(
    host.journey.save({ id, window: "b", baseDigest: opened.digest, ...second }),
  );
  expect(refusal.kind).toBe("changedElsewhere");
  expect((await host.journey.open({ id })).document.name).toBe("By a");
  const kept = await host.journey.keepCopy({ window: "b", document: second.document, name: "By b" });
  expect((await host.journey.open({ id: kept.id })).document.name).toBe("By b");
});

test("saving the same again is no conflict: its confirmation may have been lost", async () => {
  const { host, id } = await twoWindows();
  const opened = await host.journey.open({ id });
  const work = edited(opened, { kind: "renameJourney", name: "Come back" });
  const save = { id, window: "a", baseDigest: opened.digest, ...work };
  const first = await host.journey.save(save);
  expect(await host.journey.save(save)).toEqual(first);
});

test("a save that changes the history alone keeps the document as it is", async () => {
  const { host, id } = await twoWindows();
  const opened = await host.journey.open({ id });
  const { history } = edited(opened, { kind: "renameJourney", name: "Come back" });
  const { document } = asSent(opened);
  const saved = await host.journey.save({ id, window: "a", baseDigest: opened.digest, document, history });
  expect(saved.digest).toBe(opened.digest);
  expect((await host.journey.open({ id })).history.undo).toHaveLength(1);
});

test("both windows know how many show a journey, also when one closes", async () => {
  const { host, id, a, b } = await twoWindows();
  await host.host.show({ window: "a", journey: id });
  await host.host.show({ window: "b", journey: id });
  expect(await a.told()).toEqual([
    { kind: "presence", journey: id, windows: 1 },
    { kind: "presence", journey: id, windows: 2 },
  ]);
  await b.leave();
  expect(await a.told()).toEqual([{ kind: "presence", journey: id, windows: 1 }]);
  await host.host.show({ window: "a", journey: null });
  expect(await a.told()).toEqual([{ kind: "presence", journey: id, windows: 0 }]);
});

test("a window that comes back is counted again with what it showed", async () => {
  const { host, id, a, b } = await twoWindows();
  await host.host.show({ window: "b", journey: id });
  await b.leave();
  await a.told();
  const again = await openWindow(host, "b");
  expect(await a.told()).toEqual([{ kind: "presence", journey: id, windows: 1 }]);
  expect(await again.told()).toEqual([{ kind: "space" }, { kind: "presence", journey: id, windows: 1 }]);
});

test("preferences and definitions are told as well", async () => {
  const { host, a } = await twoWindows();
  await host.host.setPreferences({ window: "b", preferences: { railWide: { lists: true } } });
  await host.host.setPreferences({ window: "b", preferences: { railWide: { journey: false } } });
  expect(await host.host.preferences()).toEqual({
    colorScheme: "auto",
    railWide: { lists: true, journey: false },
  });
  await host.definition.addDestination({ window: "b", name: "Letter shop", kind: "event" });
  expect(await a.told()).toEqual([
    { kind: "preferences", by: "b" },
    { kind: "preferences", by: "b" },
    { kind: "definitions", by: "b" },
  ]);
});

test("the streams of all windows end when the services close", async () => {
  const { a, b, close } = await twoWindows();
  await close();
  await Promise.all([a.leave(), b.leave()]);
});
