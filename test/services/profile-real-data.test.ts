// Lists and profiles over histories that nobody of this project made, against facts that were computed apart from it.

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importMessages } from "../../electron/import/import-messages.ts";
import type { Instant } from "../../shared/base/instant.ts";
import { valueOf } from "../bench/value-of.ts";
import { opened } from "../space/opened.ts";
import { newSpace, servicesUnderTest } from "./services-under-test.ts";

const dataFolder = process.env["REHEARSE_DATA"] ?? resolve(import.meta.dirname, "../../../shared/data");
const isThere = existsSync(dataFolder);
if (!isThere)
  console.warn(`Skipped: the real histories are not in ${dataFolder}; set REHEARSE_DATA to their folder.`);

const folder = mkdtempSync(join(tmpdir(), "rehearse-real-profiles-"));
const path = join(folder, "households.rehearse");
let lines: readonly string[] = [];

beforeAll(async () => {
  if (!isThere) return;
  const packed = readFileSync(join(dataFolder, "complete-journey/messages.jsonl.gz"));
  lines = gunzipSync(packed).toString("utf8").trimEnd().split("\n");
  const space = opened(newSpace(path), "readWrite");
  valueOf(await importMessages({ space, lines: [lines.join("\n")] }));
  space.close();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const list = {
  text: "",
  inTraits: false,
  condition: null,
  atMs: Date.UTC(2030, 0, 1) as Instant,
  sort: "messages",
  descending: true,
  offset: 0,
  limit: 5,
} as const;

test.skipIf(!isThere)(
  "as many households are listed as were in a campaign, and as redeemed a coupon",
  async () => {
    const { host } = servicesUnderTest({ path });
    const did = async (name: string) =>
      (await host.profile.list({ ...list, condition: { event: { name } } })).total;
    expect((await host.profile.list(list)).total).toBe(2_379);
    expect(await did("Campaign Started")).toBe(1_559);
    expect(await did("Coupon Redeemed")).toBe(410);
  },
  60_000,
);

test.skipIf(!isThere)(
  "a trait's text finds the households that a plain search of the lines finds",
  async () => {
    const { host } = servicesUnderTest({ path });
    const homeowners = new Set(
      lines
        .map((line) => JSON.parse(line) as { userId: string; traits?: { home_ownership?: string } })
        .filter(({ traits }) => traits?.home_ownership?.includes("Homeowner") === true)
        .map(({ userId }) => userId),
    );
    const found = await host.profile.list({ ...list, text: "homeowner", inTraits: true });
    expect(homeowners.size).toBeGreaterThan(100);
    expect(found.total).toBe(homeowners.size);
    expect((await host.profile.list({ ...list, text: "homeowner" })).total).toBe(0);
  },
  60_000,
);

test.skipIf(!isThere)(
  "the busiest household's events are its lines, by name and at any instant",
  async () => {
    const { host } = servicesUnderTest({ path });
    const [busiest] = (await host.profile.list(list)).people;
    if (busiest === undefined) throw new Error("there are households");
    const { userId } = busiest;
    const own = lines
      .map((line) => JSON.parse(line) as { userId: string; event?: string; timestamp: string })
      .filter((message) => message.userId === userId);
    expect(busiest.messages).toBe(own.length);
    for (const at of ["2017-03-01", "2017-08-01", "2018-06-01"]) {
      const atMs = Date.parse(at) as Instant;
      const asked = { userId, atMs, text: "product purch", offset: 0, limit: 1 };
      const purchased = own.filter(
        ({ event, timestamp }) => event === "Product Purchased" && Date.parse(timestamp) <= atMs,
      );
      expect((await host.profile.events(asked)).total).toBe(purchased.length);
    }
  },
  60_000,
);
