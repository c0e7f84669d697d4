// The catalogue of a space: what it says of the data is what the messages say, names are shown under other words
// without the data knowing, and whatever names an event or a trait is found.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { rehearse } from "../command-line/rehearse.ts";
import { messagesOfSpace, type SaidMessage } from "../space/messages-of-space.ts";
import { opened, valueOf } from "../space/opened.ts";
import { refusalOf } from "./refusal.ts";
import { servicesUnderTest, type WindowClient } from "./services-under-test.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-catalogue-"));
const path = join(folder, "shop.rehearse");
const window = "w";
const added = { type: "track", name: "Product Added" } as const;
const event = { kind: "event", ...added } as const;
const plan = { kind: "trait", path: "plan" } as const;
const asItIs = { label: null, isHidden: false };

let messages: readonly SaidMessage[];
let host: WindowClient;
let close: () => Promise<void>;

const definitions = {
  format: "rehearse.definitions/1",
  audiences: [
    { id: "pros", name: "Pros", condition: { not: { trait: { key: "plan", op: "equals", value: "free" } } } },
    { id: "home", name: "Home", condition: { event: { type: "page", name: "Product Added" } } },
  ],
  computedTraits: [{ id: "adds", name: "Adds", type: "eventCount", event: { name: "Product Added" } }],
  destinations: [],
};

const step = (id: string, name: string, rest: object) => ({ id, name, ...rest });

/** Half said, as a draft may be. */
const journey = {
  format: "rehearse.journey/1",
  id: "carts",
  name: "Carts",
  settings: { exit: { when: { any: [{ event: { name: "Product Added", count: { exactly: 3 } } }] } } },
  steps: [
    step("entry", "Left a cart", {
      type: "entry",
      condition: { all: [{ event: { name: "Product Added" } }] },
      next: "which",
    }),
    step("which", "Which?", {
      type: "multiBranchSplit",
      branches: [
        {
          id: "pro",
          name: "Pro",
          next: null,
          condition: { all: [{ trait: { key: "plan.kind", op: "exists" } }] },
        },
        { id: "rest", name: "Rest", next: null, condition: { all: [{ event: { name: "" } }] } },
      ],
    }),
  ],
};

beforeAll(async () => {
  const args = ["--users", "200", "--days", "60", "--seed", "4", "--scenario", "ecommerce", "--quiet"];
  expect(await rehearse(folder, ["generate", ...args, "--space", "shop.rehearse"])).toMatchObject({
    exit: 0,
  });
  messages = messagesOfSpace(path);
  const space = opened(path, "readWrite");
  valueOf(
    space.transaction(() => {
      space.definitions.save(JSON.stringify(definitions));
      for (const [id, name] of [
        ["carts", "Carts"],
        ["gone", "Gone"],
      ] as const)
        space.journeys.saveDraft({
          id,
          name,
          savedAtMs: 1,
          document: JSON.stringify({ ...journey, id, name }),
        });
      space.journeys.delete("gone");
    }),
  );
  space.close();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  ({ host, close } = servicesUnderTest({ path }));
});

test("activity, changes and examples are those of the messages", async () => {
  const { spans, events } = await host.catalogue.activity({ event: null });
  const listed = await host.catalogue.events();
  expect(events).toHaveLength(listed.length);
  for (const { type, name, bars, ...when } of events) {
    const instants = messages.filter((one) => one.type === type && one.name === name).map(({ atMs }) => atMs);
    expect(when).toEqual({ firstMs: Math.min(...instants), lastMs: Math.max(...instants) });
    expect(bars).toHaveLength(spans?.bars ?? 0);
    const count = listed.find((one) => one.type === type && one.name === name)?.messageCount;
    expect(bars.reduce((sum, bar) => sum + bar, 0)).toBe(count);
  }
  const ownOnes = messages.filter(({ type, name }) => type === "track" && name === "Product Added");
  const newest = ownOnes.toSorted((a, b) => b.atMs - a.atMs).slice(0, 5);
  expect(await host.catalogue.examples(added)).toEqual(
    newest.map(({ of, atMs, properties }) => ({
      userId: of,
      atMs,
      text: JSON.stringify(properties, null, 2),
      isCut: false,
    })),
  );
  const { traits } = await host.catalogue.traitChanges({ path: "plan" });
  expect(traits).toMatchObject([{ path: "plan" }]);
  expect(traits[0]?.bars.reduce((sum, bar) => sum + bar, 0)).toBe(traits[0]?.changes);
});

test("an event of a name that nobody has has no activity, no examples and no uses", async () => {
  const never = { type: "screen", name: "Product Added" } as const;
  expect((await host.catalogue.activity({ event: never })).events).toEqual([]);
  expect(await host.catalogue.examples(never)).toEqual([]);
  expect(await host.catalogue.uses({ of: { kind: "event", ...never } })).toEqual([]);
});

test("uses are found in steps, branches, exits, audiences and computed traits, of drafts that are half said", async () => {
  const carts = { id: "carts", name: "Carts" };
  expect(await host.catalogue.uses({ of: event })).toEqual([
    { kind: "step", journey: carts, step: { id: "entry", name: "Left a cart" } },
    { kind: "exit", journey: carts },
    { kind: "computedTrait", id: "adds", name: "Adds" },
  ]);
  expect(await host.catalogue.uses({ of: plan })).toEqual([
    { kind: "step", journey: carts, step: { id: "which", name: "Which?" } },
    { kind: "audience", id: "pros", name: "Pros" },
  ]);
  const page = { kind: "event", type: "page", name: "Product Added" } as const;
  expect(await host.catalogue.uses({ of: page })).toEqual([{ kind: "audience", id: "home", name: "Home" }]);
});

test("names are shown under other words and hidden, and the answer takes it back", async () => {
  const before = await host.catalogue.events();
  expect(await host.catalogue.show({ window, of: event, label: " Added to cart " })).toEqual(asItIs);
  expect(await host.catalogue.show({ window, of: event, isHidden: true })).toEqual({
    label: "Added to cart",
    isHidden: false,
  });
  expect(await host.catalogue.show({ window, of: plan, isHidden: true })).toEqual(asItIs);
  expect(await host.catalogue.shownNames()).toEqual({
    events: [{ ...added, label: "Added to cart", isHidden: true }],
    traits: [{ path: "plan", label: null, isHidden: true }],
  });
  expect(await host.catalogue.events()).toEqual(before);
  await host.catalogue.show({ window, of: event, ...asItIs });
  await host.catalogue.show({ window, of: plan, ...asItIs });
  expect(await host.catalogue.shownNames()).toEqual({ events: [], traits: [] });
});

test("words that say nothing new are none", async () => {
  for (const label of ["", "   ", "Product Added", null]) {
    await host.catalogue.show({ window, of: event, label });
    expect((await host.catalogue.shownNames()).events).toEqual([]);
  }
});

test("no two events are shown under the same words", async () => {
  const viewed = { kind: "event", type: "track", name: "Product Viewed" } as const;
  await host.catalogue.show({ window, of: viewed, label: "Looked" });
  for (const label of ["looked", "order completed"]) {
    const refusal = await refusalOf(host.catalogue.show({ window, of: event, label }));
    expect(refusal).toMatchObject({ kind: "nameTaken", happened: `Another event is called “${label}”.` });
  }
  await host.catalogue.show({ window, of: viewed, label: "Looked at a product" });
  await host.catalogue.show({ window, of: viewed, label: null });
});

test("no two traits are shown under the same words", async () => {
  await host.catalogue.show({ window, of: { kind: "trait", path: "email" }, label: "Address" });
  for (const label of ["country", "ADDRESS"])
    expect(await refusalOf(host.catalogue.show({ window, of: plan, label }))).toMatchObject({
      kind: "nameTaken",
      happened: `Another trait is called “${label}”.`,
    });
  await host.catalogue.show({ window, of: { kind: "trait", path: "email" }, label: null });
});

test("every window is told, and the names are there when the space is opened again", async () => {
  const changes = await host.host.changes({ window: "other" });
  await host.catalogue.show({ window, of: event, label: "Kept" });
  const kinds: string[] = [];
  for await (const change of changes) {
    kinds.push(change.kind);
    if (change.kind === "catalogue") break;
  }
  expect(kinds.at(-1)).toBe("catalogue");
  await close();
  const { host: again } = servicesUnderTest({ path });
  expect(await again.catalogue.show({ window, of: event, label: null })).toEqual({
    label: "Kept",
    isHidden: false,
  });
});

test("names that cannot be read are refused in words", async () => {
  await close();
  const space = opened(path, "readWrite");
  valueOf(space.transaction(() => space.settings.set("catalogue.shownNames", { events: 1 })));
  space.close();
  const { host: reading } = servicesUnderTest({ path });
  expect(await refusalOf(reading.catalogue.shownNames())).toMatchObject({ kind: "unreadable" });
});
