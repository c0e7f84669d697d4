// What is protected is nowhere in the space, and everything else is as it would be without protection.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkFiles } from "../../electron/import/check/check-files.ts";
import { importFiles, type ImportFilesOptions } from "../../electron/import/import-files.ts";
import { decompress } from "../../electron/space/columns/compress.ts";
import { openChunk } from "../../electron/space/columns/open-chunk.ts";
import { readStoredMessages } from "../../electron/space/columns/read-messages.ts";
import type { Protection } from "../../shared/api/import-contract.ts";
import { assert } from "../../shared/base/assert.ts";
import type { Mapping } from "../../shared/people/mapping-schema.ts";
import { messageLine } from "./message-lines.ts";
import { scratchSpace, type ScratchSpace } from "./scratch-space.ts";
import { historiesOfSpace } from "./space-histories.ts";

const protectKey = Buffer.from("a secret of thirty-two bytes ...");
const timestamp = "2026-01-01T00:00:00Z";

async function importProtected(
  { space, folder }: ScratchSpace,
  content: string | Uint8Array,
  options: Partial<ImportFilesOptions> & { readonly name?: string } = {},
): Promise<void> {
  const path = join(folder, options.name ?? "m.jsonl");
  writeFileSync(path, content);
  const done = await importFiles({ space, files: [path], threads: 1, protectKey, ...options });
  assert(done.ok, `the import ends well: ${JSON.stringify(done)}`);
}

/** Everything that the space's folder holds, packed or not, but the file that was imported. */
function everythingIn({ space, folder }: ScratchSpace, but: string): string {
  const files = readdirSync(folder).filter((name) => name !== but);
  const raw = files.map((name) => readFileSync(join(folder, name)).toString("latin1"));
  const unpacked = space.messages.listChunks().flatMap((stored) => {
    const chunk = openChunk(space.messages, stored);
    const sections = space.messages.sectionNames(stored.id).map((name) => {
      const section = space.messages.readSection(stored.id, name) ?? new Uint8Array();
      return Buffer.concat([section, unpack(section)]).toString("latin1");
    });
    const messages = Array.from({ length: chunk.userCount }, (_, user) =>
      JSON.stringify([chunk.userId(user), readStoredMessages(chunk, user)]),
    );
    return [...sections, ...messages];
  });
  return [...raw, ...unpacked].join("\n");
}

/** Sections that are not packed stay empty here. */
function unpack(section: Uint8Array): Uint8Array {
  try {
    return decompress(section);
  } catch {
    return new Uint8Array();
  }
}

const protect: readonly Protection[] = [
  { part: "trait", key: "email", as: "hash" },
  { part: "trait", key: "phone", as: "leaveOut" },
  { part: "trait", key: "name", as: "mask" },
  { part: "property", key: "card", as: "hash" },
  { part: "property", key: "address", as: "leaveOut" },
  { part: "userId", key: "", as: "hash" },
];

const secrets = {
  email: "zqxmail@secretdomain.example",
  phone: "+4979911988877",
  name: "Zaphodqx Beeblebroxqx",
  card: "5105105105105100",
  address: "Qxstreet 77",
  user: "qxuser-4711",
  visitor: "qxvisitor-0815",
  ip: "203.0.113.77",
};

const calls = [
  {
    type: "identify",
    userId: secrets.user,
    anonymousId: secrets.visitor,
    timestamp,
    traits: { email: secrets.email, phone: secrets.phone, plan: "pro" },
    context: { ip: secrets.ip, traits: { name: secrets.name, email: secrets.email } },
  },
  {
    type: "track",
    event: "Order",
    anonymousId: secrets.visitor,
    timestamp,
    properties: { card: secrets.card, address: { street: secrets.address }, total: 7 },
    context: { traits: { email: secrets.email }, ip: secrets.ip },
    traits: { phone: secrets.phone },
  },
  {
    type: "alias",
    userId: secrets.user,
    previousId: secrets.visitor,
    timestamp,
    integrations: { mail: secrets.email },
  },
  {
    type: "group",
    userId: secrets.user,
    groupId: secrets.name,
    timestamp,
    traits: { phone: secrets.phone, size: 3 },
  },
];

/** Whole, and in the pieces that an encoding may leave of it. */
const traces = Object.values(secrets).flatMap((secret) => [secret, secret.slice(1), secret.slice(0, -1)]);

function expectNoTrace(text: string): void {
  for (const trace of traces) expect(text.includes(trace)).toBe(false);
}

describe("no byte of a protected value is in the space", () => {
  test.each([
    ["JSON Lines", "m.jsonl", calls.map((call) => `${JSON.stringify(call)}\n`).join("")],
    ["JSON", "m.json", JSON.stringify(calls)],
    ["a batch", "m.json", JSON.stringify({ batch: calls })],
    ["a batch in a line", "m.jsonl", `${JSON.stringify({ batch: calls })}\n`],
    ["gzip", "m.jsonl.gz", gzipSync(calls.map((call) => `${JSON.stringify(call)}\n`).join(""))],
    [
      "many lines, fast ones among them",
      "m.jsonl",
      calls
        .map((call) => `${JSON.stringify(call)}\n`)
        .join("")
        .repeat(500),
    ],
  ])("of %s", async (_, name, content) => {
    using scratch = scratchSpace();
    // With hardly any memory the records go through the temporary file as well.
    await importProtected(scratch, content, { name, protect, budgetBytes: 1_000 });
    const text = everythingIn(scratch, name);
    expect(text).toContain("plan");
    expectNoTrace(text);
    expect(scratch.space.catalogue.facts()).toMatchObject({ userCount: 1 });
  });

  test("of a table, plain or quoted", async () => {
    using scratch = scratchSpace();
    const columns: Mapping["columns"] = [
      { column: "user", role: "userId" },
      { column: "visitor", role: "anonymousId" },
      { column: "time", role: "timestamp" },
      { column: "card", role: "property", type: "text" },
      { column: "address", role: "property" },
      { column: "total", role: "property", type: "number" },
    ];
    const mapping: Mapping = { format: "rehearse.mapping/1", type: "track", event: "Order", columns };
    const row = `${secrets.user},${secrets.visitor},${timestamp},${secrets.card},"${secrets.address}",7\n`;
    const content = `user,visitor,time,card,address,total\n${row.repeat(3)}${row.replaceAll('"', "").repeat(3)}`;
    await importProtected(scratch, content, { name: "t.csv", protect, mapping });
    const text = everythingIn(scratch, "t.csv");
    expect(text).toContain("total");
    expectNoTrace(text);
    expect(historiesOfSpace(scratch.space)).toHaveLength(6);
  });
});

test("the same value has the same hash, as a text or as a number, today and in later imports", async () => {
  const lines = [
    { type: "identify", userId: "5", timestamp, traits: { code: 17, rate: 0.5 } },
    { type: "identify", userId: 5, timestamp, traits: { code: "17", rate: "0.5" } },
  ].map((call) => `${JSON.stringify(call)}\n`);
  const hashes: readonly Protection[] = [
    { part: "userId", key: "", as: "hash" },
    { part: "trait", key: "code", as: "hash" },
    { part: "trait", key: "rate", as: "hash" },
  ];
  const [one, two] = await Promise.all(
    lines.map(async (line) => {
      using scratch = scratchSpace();
      await importProtected(scratch, line, { protect: hashes });
      return historiesOfSpace(scratch.space);
    }),
  );
  expect(one).toEqual(two);
  expect(one?.join()).toMatch(/"code":"[0-9a-f]{32}"/);
  using scratch = scratchSpace();
  await importProtected(scratch, lines[0] ?? "", { protect: hashes, protectKey: Buffer.from("another") });
  expect(historiesOfSpace(scratch.space)).not.toEqual(one);
});

test("what is not protected is as it is without protection", async () => {
  const idle: readonly Protection[] = [{ part: "trait", key: "a key that nobody has", as: "leaveOut" }];
  await fc.assert(
    fc.asyncProperty(fc.array(messageLine, { maxLength: 80 }), async (lines) => {
      using plain = scratchSpace();
      using guarded = scratchSpace();
      const content = lines.map((line) => `${line}\n`).join("");
      await importProtected(plain, content, { skipInvalid: true });
      await importProtected(guarded, content, { skipInvalid: true, protect: idle });
      expect(historiesOfSpace(guarded.space)).toEqual(historiesOfSpace(plain.space));
    }),
    { numRuns: 10, seed: 41 },
  );
});

test("hashed ids leave people as many as they were, in the import and in its check", async () => {
  const ids: readonly Protection[] = [{ part: "anonymousId", key: "", as: "hash" }];
  const lines = fc.sample(messageLine, { numRuns: 800, seed: 42 });
  const content = lines.map((line) => `${line}\n`).join("");
  using plain = scratchSpace();
  using guarded = scratchSpace();
  await importProtected(plain, content, { skipInvalid: true });
  const files = [join(plain.folder, "m.jsonl")];
  const found = await checkFiles({ space: guarded.space, files, protect: ids, protectKey });
  await importProtected(guarded, content, { skipInvalid: true, protect: ids });
  const { userCount, messageCount } = guarded.space.catalogue.facts();
  assert(found.ok, "the check ends well");
  expect(found.value).toMatchObject({ messages: messageCount });
  expect(found.value.knownPeople + found.value.anonymousPeople).toBe(userCount);
  expect(messageCount).toBe(plain.space.catalogue.facts().messageCount);
  // "anon:a1" is a user of its own once it is a hash; else it is the name of somebody anonymous.
  expect(Math.abs(userCount - plain.space.catalogue.facts().userCount)).toBeLessThanOrEqual(1);
});

test("a hash without a key is a bug, not a space full of hashes that anybody can try out", async () => {
  using scratch = scratchSpace();
  const { space, folder } = scratch;
  writeFileSync(join(folder, "m.jsonl"), "");
  const given = { space, files: [join(folder, "m.jsonl")], protect };
  await expect(importFiles(given)).rejects.toThrow("hashes need a key");
});
