// Sample people: what the preview counts is what then arrives, as one import that can be taken out again.

import { expect, test } from "vitest";
import type { GenerateSettings } from "../../shared/api/generate-contract.ts";
import type { Instant } from "../../shared/base/instant.ts";
import { refusalKind, refusalOf } from "./refusal.ts";
import { servicesUnderTest } from "./services-under-test.ts";

const window = "w";
const work = "generate-1";
const startMs = Date.UTC(2026, 0, 1) as Instant;
const endMs = Date.UTC(2027, 0, 1) as Instant;
const settings: GenerateSettings = {
  scenario: "ecommerce",
  people: 300,
  startMs,
  days: 90,
  seed: 7,
  knobs: { anonymousPercent: 0, newCustomerPercent: 0, proPercent: 40 },
};
const did = (name: string, atLeast = 1) => ({ event: { name, count: { atLeast } } });

test("the funnel of a preview is that of the people who then arrive", async () => {
  const { host } = servicesUnderTest();
  const preview = await host.generate.preview({ ...settings, sample: 2_000 });
  expect(preview.sampled).toBe(300);
  expect(preview.estimated.messages).toBe(preview.messages);
  const record = await host.generate.run({ window, work, settings });
  expect(record).toMatchObject({ source: "generated", title: "Shop customers", skipped: 0 });
  expect(record.messages).toBe(preview.messages);
  const counted = async (condition: object): Promise<number> => {
    const asked = { condition: condition as Parameters<typeof host.people.count>[0]["condition"] };
    return (await host.people.count({ ...asked, atMs: endMs, samples: 0 })).matching;
  };
  const stages = [
    { label: "Came by", people: await counted({ all: [] }) },
    { label: "Looked at a product", people: await counted(did("Product Viewed")) },
    { label: "Filled a cart", people: await counted(did("Product Added")) },
    { label: "Started the checkout", people: await counted(did("Checkout Started")) },
    { label: "Ordered", people: await counted(did("Order Completed")) },
    { label: "Ordered again", people: await counted(did("Order Completed", 2)) },
  ];
  expect(preview.stages).toEqual(stages);
  for (const { plan, people } of preview.plans)
    expect(await counted({ trait: { key: "plan", op: "equals", value: plan } })).toBe(people);
  const orders = (await host.catalogue.events()).find(({ name }) => name === "Order Completed");
  expect(preview.worth).toMatchObject({ label: "Average order", events: orders?.messageCount });
});

test("a preview of the first people tells of all of them, and is the same every time", async () => {
  const { host } = servicesUnderTest();
  const many = { ...settings, people: 100_000, sample: 200 };
  const preview = await host.generate.preview(many);
  expect(preview.sampled).toBe(200);
  expect(preview.estimated.messages).toBe(Math.round(preview.messages * 500));
  expect(await host.generate.preview(many)).toEqual(preview);
  expect(
    await host.generate.preview({ ...many, knobs: { orderPercent: 0, returnPercent: 0 } }),
  ).toMatchObject({
    worth: { events: 0, mean: null },
  });
});

test("sample people stand beside others, and go again as they came", async () => {
  const { host } = servicesUnderTest();
  const first = await host.generate.run({ window, work, settings });
  const other = { ...settings, seed: 8, people: 50 };
  const second = await host.generate.run({ window, work, settings: other });
  const facts = async () => {
    const { userCount, messageCount } = await host.space.current();
    return { userCount, messageCount };
  };
  expect(await facts()).toEqual({ userCount: 350, messageCount: first.messages + second.messages });
  expect((await host.import.list()).map(({ id, source }) => [id, source])).toEqual([
    [second.id, "generated"],
    [first.id, "generated"],
  ]);
  // The same seed says nothing new.
  const again = await host.generate.run({ window, work, settings: other });
  expect(again).toMatchObject({ messages: 0 });
  await host.import.undo({ window, work, id: second.id });
  expect(await facts()).toEqual({ userCount: 300, messageCount: first.messages });
});

test("what is cancelled leaves nobody behind", async () => {
  const { host } = servicesUnderTest();
  const cancel = new AbortController();
  const changes = await host.host.changes({ window });
  const running = host.generate.run(
    { window, work, settings: { ...settings, people: 40_000 } },
    { signal: cancel.signal },
  );
  let heard = 0;
  for await (const change of changes) {
    if (change.kind !== "dataWork" || change.work !== work) continue;
    if (change.progress === null) break;
    heard += 1;
    expect(change.progress.done).toBeLessThanOrEqual(1);
    cancel.abort();
  }
  expect(await refusalKind(running)).toBe("cancelled");
  expect(heard).toBeGreaterThan(0);
  expect(await host.space.current()).toMatchObject({ userCount: 0, messageCount: 0 });
  expect(await host.import.list()).toEqual([]);
});

test("settings that make nobody are refused with what is expected", async () => {
  const { host } = servicesUnderTest();
  const asked = (changed: Partial<GenerateSettings>) =>
    refusalOf(host.generate.preview({ ...settings, ...changed, sample: 10 }));
  expect(await asked({ scenario: "casino" })).toMatchObject({ kind: "unknownScenario" });
  const knobs = await asked({ knobs: { proPercent: 101 } });
  expect(knobs).toMatchObject({ kind: "wrongSettings" });
  expect(knobs.happened).toContain("from 0 to 100");
  expect(await asked({ knobs: { luck: 1 } })).toMatchObject({ kind: "wrongSettings" });
  expect(await asked({ startMs: Date.UTC(1800, 0, 1) as Instant })).toMatchObject({ kind: "wrongSettings" });
});
