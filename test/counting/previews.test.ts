// What previews say of a draft is what a rehearsal of it does.

import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settingsForData } from "../../electron/services/settings-for-data.ts";
import { simulate } from "../../electron/simulation/simulate.ts";
import type { Instant } from "../../shared/base/instant.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { valueOf } from "../bench/value-of.ts";
import { refusalKind, refusalOf } from "../services/refusal.ts";
import { servicesUnderTest, type WindowClient } from "../services/services-under-test.ts";
import { opened } from "../space/opened.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { shopDefinitions, shopSpace } from "./shop-space.ts";

const sources = mkdtempSync(join(tmpdir(), "rehearse-previews-"));
const source = join(sources, "shop.rehearse");
const day = 86_400_000;
let publishedAtMs: Instant;
let untilMs: Instant;

beforeAll(async () => {
  const space = await shopSpace(source, 3_000);
  const settings = settingsForData(space.catalogue.facts(), 0);
  publishedAtMs = settings.publishedAtMs as Instant;
  untilMs = settings.untilMs as Instant;
  space.close();
}, 60_000);
afterAll(() => rmSync(sources, { recursive: true, force: true }));

function shop(): WindowClient {
  const path = join(temporaryFolder(), "shop.rehearse");
  copyFileSync(source, path);
  return servicesUnderTest({ path }).host;
}

const leftCart: Journey = {
  format: "rehearse.journey/1",
  id: "left-cart",
  name: "Left a cart",
  settings: { exit: { when: { event: { name: "Order Completed", within: "1d" } } } },
  steps: [
    {
      id: "entry",
      type: "entry",
      name: "Left a cart",
      useHistoricalData: true,
      condition: { event: { name: "Product Added", within: "7d" } },
      next: "mail",
    },
    {
      id: "mail",
      type: "sendToDestinations",
      name: "Mail",
      key: "left_a_cart_mail",
      destinations: [{ id: "mail", call: "track" }, { id: "ads" }],
      next: null,
    },
  ],
};

const document = (journey: object): JsonObject => structuredClone(journey) as JsonObject;

const entryOf = (change: object): Journey => ({
  ...leftCart,
  steps: leftCart.steps.map((step) => (step.id === "entry" ? { ...step, ...change } : step)),
});

/** Of a rehearsal with everybody: entered at publication, and until the end. */
async function enteredIn(journey: Journey): Promise<readonly number[]> {
  const space = opened(source, "readOnly");
  const done = await simulate({
    task: {
      journey,
      definitions: shopDefinitions,
      settings: { publishedAtMs, untilMs, pauses: [] },
      countInstants: [publishedAtMs, untilMs],
      outputs: { records: false, transitionLines: false },
    },
    source: { kind: "space", space, chunks: space.messages.listChunks() },
    workers: 1,
  });
  space.close();
  return valueOf(done).counts.map(({ total }) => total.entered);
}

describe("the entry preview", () => {
  test.each([
    ["with historical data", leftCart],
    ["without", entryOf({ useHistoricalData: false })],
    ["with an audience", entryOf({ condition: { audience: { id: "fans", is: "member" } } })],
  ])("counts who enters a rehearsal at once and later: %s", async (_, journey) => {
    const { atOnce, later, bars } = await shop().preview.entry({
      document: document(journey),
      publishedAtMs,
      untilMs,
    });
    const [entered = 0, enteredInAll = 0] = await enteredIn(journey);
    expect(atOnce).toBe(entered);
    expect(later).toBe(enteredInAll - entered);
    expect(later).toBeGreaterThan(20);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(later);
    expect(bars[0]?.fromMs).toBe(publishedAtMs);
    expect(bars.length).toBe(Math.ceil((untilMs - publishedAtMs) / day));
  });

  test("counts each person once, although the draft lets them enter again", async () => {
    const again = {
      ...leftCart,
      settings: { exit: { after: "1d" }, reentry: { after: "1d" } },
    };
    const once = { ...leftCart, settings: { exit: { after: "1d" } } };
    const { atOnce, later } = await shop().preview.entry({
      document: document(again),
      publishedAtMs,
      untilMs,
    });
    expect(atOnce + later).toBe((await enteredIn(once))[1]);
  });

  test("needs nothing but the entry step and the settings", async () => {
    const [entry] = leftCart.steps;
    const steps = [
      { ...entry, next: "gone" },
      { id: "x", type: "trueFalseSplit", name: "", condition: {} },
    ];
    const { atOnce } = await shop().preview.entry({
      document: document({ ...leftCart, id: "", name: "", steps }),
      publishedAtMs,
      untilMs,
    });
    expect(atOnce).toBe((await enteredIn(leftCart))[0]);
  });

  test("shows people who enter at once, or later where nobody does", async () => {
    const host = shop();
    const atOnce = await host.preview.entry({ document: document(leftCart), publishedAtMs, untilMs });
    expect(atOnce.samples).toHaveLength(3);
    for (const { because } of atOnce.samples) expect(because?.atMs).toBeLessThanOrEqual(publishedAtMs);
    const later = await host.preview.entry({
      document: document(entryOf({ useHistoricalData: false })),
      publishedAtMs,
      untilMs,
    });
    expect(later.atOnce).toBe(0);
    expect(later.samples).toHaveLength(3);
    for (const { because } of later.samples) expect(because?.atMs).toBeGreaterThan(publishedAtMs);
  });

  test("is refused for a condition that says nothing yet", async () => {
    const half = entryOf({ condition: { event: { name: "" } } });
    const refusal = await refusalOf(
      shop().preview.entry({ document: document(half), publishedAtMs, untilMs }),
    );
    expect(refusal.kind).toBe("notValid");
    expect(refusal.happened).toContain("expected the name of a track event");
  });
});

describe("the preview of a send", () => {
  /** The deliveries of a rehearsal, as lines. */
  async function deliveriesIn(spacePath: string): Promise<readonly JsonObject[]> {
    const space = opened(spacePath, "readOnly");
    const texts: string[] = [];
    const done = await simulate({
      task: {
        journey: leftCart,
        definitions: shopDefinitions,
        settings: { publishedAtMs, untilMs, pauses: [] },
        countInstants: [],
        outputs: {
          records: false,
          transitionLines: false,
          deliveryLines: { version: 1, spaceId: space.spaceId },
        },
      },
      source: { kind: "space", space, chunks: space.messages.listChunks() },
      workers: 1,
      onChunk: async ({ deliveryLines }) =>
        void texts.push(Buffer.from(deliveryLines ?? []).toString("utf8")),
    });
    space.close();
    valueOf(done);
    const lines = texts.join("").trimEnd().split("\n");
    return lines.map((line) => JSON.parse(line) as JsonObject);
  }

  test("is what a rehearsal delivers, to the byte", async () => {
    const sent = (await deliveriesIn(source)).filter(({ call }) => {
      const { event, type } = call as JsonObject;
      return event === "Audience Entered" || type === "add";
    });
    const host = shop();
    for (const index of [0, 100, 200]) {
      const pair = sent.slice(index, index + 2);
      const [call] = pair.map((one) => one["call"] as Readonly<Record<string, string>>);
      const { userId, anonymousId, timestamp } = call ?? {};
      const asked = {
        document: document(leftCart),
        step: "mail",
        userId: userId ?? `anon:${anonymousId}`,
        atMs: Date.parse(timestamp ?? "") as Instant,
      };
      const { person, deliveries } = await host.preview.send(asked);
      expect(person.userId).toBe(asked.userId);
      expect(JSON.stringify(deliveries)).toBe(JSON.stringify(pair));
    }
    expect(sent.length).toBeGreaterThan(202);
  });

  test("chooses somebody who could enter, and the same whenever it is asked", async () => {
    const host = shop();
    const asked = { document: document(leftCart), step: "mail", userId: null, atMs: publishedAtMs };
    const { person } = await host.preview.send(asked);
    const { condition } = leftCart.steps[0] as { condition: object };
    const matching = await host.people.matching({
      condition: document(condition),
      atMs: publishedAtMs,
      offset: 0,
      limit: 500,
    });
    expect(matching.map(({ userId }) => userId)).toContain(person.userId);
    expect(await host.preview.send(asked)).toEqual(await host.preview.send(asked));
  });

  test("needs nothing but the step", async () => {
    const broken = { ...leftCart, steps: [{ id: "entry", type: "entry" }, leftCart.steps[1]] };
    const { deliveries } = await shop().preview.send({
      document: document(broken),
      step: "mail",
      userId: null,
      atMs: publishedAtMs,
    });
    expect(deliveries.map(({ destination }) => destination)).toEqual(["mail", "ads"]);
  });

  test("is refused for a person or step that is not there, and for a step that is not complete", async () => {
    const host = shop();
    const asked = { document: document(leftCart), step: "mail", userId: null, atMs: publishedAtMs };
    expect(await refusalKind(host.preview.send({ ...asked, userId: "nobody" }))).toBe("notFound");
    expect(await refusalKind(host.preview.send({ ...asked, step: "gone" }))).toBe("notFound");
    const unset = { ...leftCart, steps: [leftCart.steps[0], { ...leftCart.steps[1], key: "" }] };
    expect(await refusalKind(host.preview.send({ ...asked, document: document(unset) }))).toBe("notValid");
  });
});

test("the settings of previews are those that rehearsals use", async () => {
  expect(await shop().preview.settings()).toEqual({ publishedAtMs, untilMs });
});

describe("counting for a window", () => {
  test("refuses a condition that is not complete", async () => {
    const host = shop();
    const asked = { atMs: publishedAtMs, samples: 3 };
    for (const condition of [{}, { event: { name: "" } }, { audience: { id: "gone", is: "member" } }])
      expect(await refusalKind(host.people.count({ ...asked, condition: document(condition) }))).toBe(
        "notValid",
      );
  });

  test("takes conditions that stand in steps", async () => {
    const condition = document({ event: { name: "Product Added", since: "step" } });
    const { matching } = await shop().people.count({ condition, atMs: publishedAtMs, samples: 0 });
    expect(matching).toBeGreaterThan(100);
  });

  test("lists track, page and screen events by frequency", async () => {
    const events = await shop().catalogue.events();
    expect(events[0]).toMatchObject({ type: "track", name: "Product Viewed" });
    expect(events.map(({ messageCount }) => messageCount)).toEqual(
      events.map(({ messageCount }) => messageCount).toSorted((a, b) => b - a),
    );
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(["track", "page", "screen"]));
  });
});
