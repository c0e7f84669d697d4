// What exists in the data, and finding people in it.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importMessages } from "../../electron/import/import-messages.ts";
import { CountingThread } from "../../electron/simulation/counting/counting-thread.ts";
import { openSpace } from "../../electron/space/open-space.ts";
import type { Space } from "../../electron/space/space.ts";
import { valueOf } from "../bench/value-of.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-fields-"));
let space: Space;
let thread: CountingThread;

const at = (minute: number): string => `2026-01-01T00:${String(minute).padStart(2, "0")}:00Z`;
const identify = (userId: string, minute: number, traits: object): object => ({
  type: "identify",
  userId,
  traits,
  timestamp: at(minute),
});
const viewed = (userId: string, minute: number, properties: object): object => ({
  type: "track",
  event: "Viewed",
  userId,
  properties,
  timestamp: at(minute),
});

const messages = [
  identify("ann", 1, {
    name: "Ann Ångström",
    email: "Ann@Example.org",
    plan: "free",
    address: { city: "Oslo" },
  }),
  identify("ann", 2, { plan: "pro", age: null }),
  identify("bob", 1, { firstName: "Bob", lastName: "Lee", plan: "pro", age: 30 }),
  identify("cy", 1, { email: "cy@example.org", plan: "free", age: 41 }),
  identify("cy", 2, { plan: null }),
  viewed("ann", 3, { item: { name: "Tent", price: 10 }, tags: ["a", "b"] }),
  viewed("bob", 3, { item: { name: "Sock", price: 2 }, "item.price": 99 }),
  viewed("dee", 3, { item: { name: "Tent" }, note: null }),
  { ...viewed("", 4, {}), anonymousId: "x\ty" },
];

beforeAll(async () => {
  space = valueOf(openSpace(join(folder, "few.rehearse"), { mode: "create" }));
  valueOf(await importMessages({ space, lines: messages.map((message) => JSON.stringify(message)) }));
  thread = new CountingThread(space.path);
});
afterAll(async () => {
  await thread.close();
  space.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("properties", () => {
  test("are listed with the paths inside of objects, as conditions follow them", async () => {
    const fields = valueOf(await thread.ask("properties", { type: "track", name: "Viewed" }));
    expect(fields.map(({ path, count, of }) => [path, count, of])).toEqual([
      ["item", 3, 4],
      ["item.name", 3, 4],
      ["item.price", 2, 4],
      ["tags", 1, 4],
    ]);
    const prices = fields.find(({ path }) => path === "item.price");
    // A literal key with a dot stands before the path into the object.
    expect(prices?.values.map(({ value }) => value)).toEqual([10, 99]);
    expect(prices).toMatchObject({ kinds: ["number"], distinct: 2, least: 10, greatest: 99 });
  });

  test("of an event that never occurs are none", async () => {
    expect(valueOf(await thread.ask("properties", { type: "page", name: "Viewed" }))).toEqual([]);
  });
});

test("traits are those that people have in the end, each person once", async () => {
  const fields = valueOf(await thread.ask("traits", {}));
  const plan = fields.find(({ path }) => path === "plan");
  expect(plan).toMatchObject({ count: 2, of: 5, values: [{ value: "pro", count: 2 }] });
  expect(fields.find(({ path }) => path === "age")).toMatchObject({ count: 2, least: 30, greatest: 41 });
  expect(fields.find(({ path }) => path === "address.city")).toMatchObject({ count: 1, kinds: ["text"] });
});

describe("finding", () => {
  const find = async (text: string, limit = 10): Promise<readonly string[]> =>
    valueOf(await thread.ask("find", { text, limit })).map(({ userId }) => userId);

  test("looks at id, name and e-mail, whatever their case", async () => {
    expect(await find("ÅNGS")).toEqual(["ann"]);
    expect(await find("bob l")).toEqual(["bob"]);
    expect(await find("example.ORG")).toEqual(["ann", "cy"]);
    expect(await find("Dee")).toEqual(["dee"]);
    expect(await find("nobody")).toEqual([]);
  });

  test("puts the person with exactly this id first", async () => {
    expect((await find("n"))[0]).toBe("ann");
    expect(await find("cy")).toEqual(["cy"]);
    expect(await find("dee", 1)).toEqual(["dee"]);
  });

  test("gives the first people for no text, up to the limit", async () => {
    expect(await find("", 3)).toEqual(["ann", "anon:x\ty", "bob"]);
    expect(await find("  ", 2)).toEqual(["ann", "anon:x\ty"]);
  });

  test("takes no two people, and no two of their names, for one", async () => {
    expect(await find("bob\tbob")).toEqual([]);
    expect(await find("ann@example.org\nanon")).toEqual([]);
    expect(await find("x\ty")).toEqual(["anon:x\ty"]);
  });

  test("calls people by name, else by e-mail, else by id", async () => {
    expect(valueOf(await thread.ask("find", { text: "", limit: 10 }))).toEqual([
      { userId: "ann", name: "Ann Ångström", email: "Ann@Example.org" },
      { userId: "anon:x\ty", name: "anon:x\ty", email: null },
      { userId: "bob", name: "Bob Lee", email: null },
      { userId: "cy", name: "cy@example.org", email: "cy@example.org" },
      { userId: "dee", name: "dee", email: null },
    ]);
  });
});
