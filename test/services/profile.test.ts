// The list of people and their profiles through the services, over a space with a rehearsal: they say what counting,
// stories and the command line say.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { importMessages } from "../../electron/import/import-messages.ts";
import type { ListedPerson } from "../../shared/api/profile-contract.ts";
import type { Instant } from "../../shared/base/instant.ts";
import { standingOf } from "../../shared/why/standing-of.ts";
import { valueOf } from "../bench/value-of.ts";
import { rehearse } from "../command-line/rehearse.ts";
import { opened } from "../space/opened.ts";
import { type CartRehearsal, cartRehearsal, publishedAt } from "./cart-rehearsal.ts";
import { refusalKind } from "./refusal.ts";
import { newSpace, servicesUnderTest, type WindowClient } from "./services-under-test.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-profile-"));
const publishedMs = Date.parse(publishedAt) as Instant;
let kept: CartRehearsal;
let host: WindowClient;

beforeAll(async () => {
  kept = await cartRehearsal(folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  host = servicesUnderTest({ path: kept.path }).host;
});

const everybody = {
  text: "",
  inTraits: false,
  condition: null,
  atMs: publishedMs,
  sort: "id",
  descending: false,
} as const;

async function allListed(asked: Omit<Parameters<typeof host.profile.list>[0], "offset" | "limit">) {
  const people: ListedPerson[] = [];
  for (;;) {
    const page = await host.profile.list({ ...asked, offset: people.length, limit: 70 });
    people.push(...page.people);
    if (people.length >= page.total) return people;
  }
}

test("the list has everybody once, with all messages of the space", async () => {
  const people = await allListed(everybody);
  const space = await host.space.current();
  expect(new Set(people.map(({ userId }) => userId)).size).toBe(space.userCount);
  expect(people.reduce((sum, { messages }) => sum + messages, 0)).toBe(space.messageCount);
  expect(Math.min(...people.map(({ firstSeenMs }) => firstSeenMs))).toBe(space.firstAtMs);
  expect(Math.max(...people.map(({ lastSeenMs }) => lastSeenMs))).toBe(space.lastAtMs);
});

test("a filtered list has exactly those who are counted", async () => {
  const condition = { event: { name: "Product Added", within: "7d" } };
  const { matching } = await host.people.count({ condition, atMs: publishedMs, samples: 0 });
  const counted = await host.people.matching({ condition, atMs: publishedMs, offset: 0, limit: 500 });
  const listed = await allListed({ ...everybody, condition });
  expect(matching).toBeGreaterThan(10);
  expect(listed.map(({ userId }) => userId)).toEqual(counted.map(({ userId }) => userId));
  await expect(
    refusalKind(host.profile.list({ ...everybody, condition: { event: {} }, offset: 0, limit: 1 })),
  ).resolves.toBe("notValid");
});

test("the pieces of a CSV file are the list, line by line", async () => {
  const people = await allListed({ ...everybody, sort: "lastSeen", descending: true });
  let text = "";
  for (let from: number | null = 0; from !== null;) {
    const piece = await host.profile.csv({
      ...everybody,
      sort: "lastSeen",
      descending: true,
      traits: ["plan"],
      from,
    });
    text += piece.text;
    from = piece.next;
  }
  const [head, ...lines] = text.trimEnd().split("\r\n");
  expect(head).toBe("userId,name,email,firstSeen,lastSeen,messages,plan");
  expect(lines.map((line) => line.split(",")[0])).toEqual(people.map(({ userId }) => userId));
});

test("a profile's events are the messages of the person's story", async () => {
  const people = (await allListed(everybody)).filter(({ userId }) => !userId.startsWith("anon:"));
  for (const { userId, messages } of people.slice(0, 15)) {
    const { person, nowMs } = await host.profile.of({ userId });
    expect(person.messages).toBe(messages);
    const atMs = nowMs as Instant;
    const { total, events } = await host.profile.events({ userId, atMs, text: "", offset: 0, limit: 500 });
    expect(total).toBe(messages);
    const story = await host.story.items({ rehearsal: kept.id, userId, show: "all", text: "", page: 0 });
    const told = story.flatMap((item) => (item.kind === "message" ? [item] : []));
    const { untilMs } = (await host.profile.rehearsals({ userId }))[0] ?? { untilMs: 0 };
    const seen = events.filter((event) => event.atMs <= untilMs).toReversed();
    expect(seen.map(({ index, atMs: when }) => [index, when])).toEqual(
      told.map(({ index, atMs: when }) => [index, when]),
    );
    const call = await host.profile.message({ userId, index: 0 });
    expect(call).toMatchObject({ timestamp: new Date(told[0]?.atMs ?? 0).toISOString() });
  }
});

test("where somebody stands in a rehearsal is what the command line explains", async () => {
  const people = (await allListed({ ...everybody, sort: "messages", descending: true })).slice(0, 4);
  for (const { userId } of people) {
    const [rehearsal] = await host.profile.rehearsals({ userId });
    expect(rehearsal).toMatchObject({ id: kept.id, name: "Carts", journeyId: "carts", journeyName: "Carts" });
    const transitions = await host.story.transitions({ rehearsal: kept.id, userId });
    for (const days of [1, 5, 20]) {
      const atMs = publishedMs + days * 86_400_000;
      const asked = ["--space", "carts.rehearse", "--user", userId, "--at", new Date(atMs).toISOString()];
      const { exit, out } = await rehearse(folder, [
        ...["explain", "carts", ...asked, "--publish-at", publishedAt, "--json"],
      ]);
      expect(exit).toBe(0);
      expect(told(standingOf(transitions, atMs))).toEqual(explained(JSON.parse(out) as Explained));
    }
  }
}, 240_000);

interface Explained {
  readonly standing:
    | { readonly is: "unknown" }
    | { readonly is: "outside"; readonly entries: number }
    | { readonly is: "inside"; readonly completed: boolean };
  readonly steps: readonly { readonly step: { readonly id: string } }[];
}

/** Both in the same few words. */
function told(standing: ReturnType<typeof standingOf>): string {
  if (standing.is === "at") return `at ${standing.steps.map(({ step }) => step).join()}`;
  return standing.is === "outside" ? "never entered" : "over";
}

function explained({ standing, steps }: Explained): string {
  if (standing.is === "unknown") return "never entered";
  if (standing.is === "outside") return standing.entries === 0 ? "never entered" : "over";
  return standing.completed ? "over" : `at ${steps.map(({ step }) => step.id).join()}`;
}

test("who does not take part in a rehearsal has none, and who does has it", async () => {
  const [somebody, other] = await allListed({ ...everybody, sort: "messages", descending: true });
  if (somebody === undefined || other === undefined) throw new Error("there are people");
  const setup = { publishedAtMs: publishedMs, untilMs: (publishedMs + 86_400_000) as Instant };
  const { id } = await host.rehearsal.run({
    journey: "carts",
    window: "w",
    name: "Alone",
    setup: {
      ...setup,
      cohort: { kind: "people", userIds: [somebody.userId] },
      pauses: [],
      archivedAtMs: null,
    },
  });
  const idsOf = async (userId: string) => (await host.profile.rehearsals({ userId })).map((one) => one.id);
  expect(await idsOf(somebody.userId)).toEqual([id, kept.id]);
  expect(await idsOf(other.userId)).toEqual([kept.id]);
  await host.rehearsal.remove({ ids: [id], window: "w" });
});

test("nobody is found under an id that nobody has", async () => {
  const nobody = { userId: "nobody" };
  const atMs = publishedMs;
  const { profile } = host;
  expect(await refusalKind(profile.of(nobody))).toBe("notFound");
  expect(await refusalKind(profile.at({ ...nobody, atMs }))).toBe("notFound");
  expect(await refusalKind(profile.events({ ...nobody, atMs, text: "", offset: 0, limit: 1 }))).toBe(
    "notFound",
  );
  expect(await refusalKind(profile.message({ ...nobody, index: 0 }))).toBe("notFound");
});

const odd = ["a/b", "100%", "a b", "?x#y", "مها", "😀", "../..", "anon:"];

test("ids of any kind are listed, found and told, with everything that was kept of a message", async () => {
  const path = newSpace(join(folder, "odd.rehearse"));
  const space = opened(path, "readWrite");
  const lines = odd.map((userId) =>
    JSON.stringify({
      type: "identify",
      userId,
      anonymousId: `${userId} before`,
      timestamp: "2026-01-02T03:04:05Z",
      traits: { name: `Name of ${userId}`, note: "Prefers letters" },
      context: { library: "odd" },
    }),
  );
  valueOf(await importMessages({ space, lines: [lines.join("\n")] }));
  space.close();
  const { host: there } = servicesUnderTest({ path });
  for (const userId of odd) {
    const asked = { ...everybody, text: userId, offset: 0, limit: 10 };
    const { people } = await there.profile.list(asked);
    expect(people.map((one) => one.userId)).toContain(userId);
    const { person, identities } = await there.profile.of({ userId });
    expect(person.name).toBe(`Name of ${userId}`);
    expect(identities.map(({ id }) => id)).toEqual([userId, `${userId} before`]);
    expect(await there.profile.message({ userId, index: 0 })).toMatchObject({
      userId,
      anonymousId: `${userId} before`,
      context: { library: "odd" },
    });
  }
  const letters = { ...everybody, text: "LETTERS", offset: 0, limit: 10 };
  expect((await there.profile.list(letters)).total).toBe(0);
  expect((await there.profile.list({ ...letters, inTraits: true })).total).toBe(odd.length);
}, 60_000);
