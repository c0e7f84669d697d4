// The people of a rehearsal are as that rehearsal saw them: made up for it, changed in a what-if, or of the space.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { GeneratedPeople } from "../../electron/simulation/generated-people.ts";
import { packJson, rehearsalSection } from "../../electron/simulation/rehearsal-sections.ts";
import { SavedRehearsal } from "../../electron/simulation/saved-rehearsal.ts";
import type { PeopleChanges } from "../../electron/simulation/travel/rehearsed-messages.ts";
import type { Instant } from "../../shared/base/instant.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import { opened, valueOf } from "../space/opened.ts";
import { type CartRehearsal, cartRehearsal, publishedAt } from "./cart-rehearsal.ts";
import { servicesUnderTest, type ServicesUnderTest, type WindowClient } from "./services-under-test.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-origins-"));
const publishedAtMs = Date.parse(publishedAt) as Instant;
const untilMs = (publishedAtMs + 40 * 86_400_000) as Instant;
let kept: CartRehearsal;
let services: ServicesUnderTest;
let host: WindowClient;

beforeAll(async () => {
  kept = await cartRehearsal(folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(openServices);

function openServices(): void {
  services = servicesUnderTest({ path: kept.path });
  ({ host } = services);
}

async function entered(rehearsal: number, text: string, condition: JsonObject | null = null) {
  const query = { atMs: untilMs, scope: { of: "journey", state: "entered" } as const, text, condition };
  return host.travel.people({ rehearsal, query, sort: "name", offset: 0, limit: 500 });
}

/** The same rehearsal again, as a what-if that changed these people. */
function keepChanged(changes: PeopleChanges): number {
  const space = opened(kept.path, "readWrite");
  const id = valueOf(
    space.transaction(() => {
      const { id: first, status: _status, ...facts } = space.rehearsals.get(kept.id);
      const copy = space.rehearsals.createRehearsal(facts);
      for (const name of space.rehearsals.sectionNames(first))
        space.rehearsals.writeSection(copy, name, space.rehearsals.readSection(first, name)!);
      space.rehearsals.writeSection(copy, rehearsalSection.peopleChanges, packJson(changes));
      space.rehearsals.finishRehearsal(copy);
      return copy;
    }),
  );
  space.close();
  return id;
}

const message = (userId: string, at: string, content: JsonObject): string =>
  JSON.stringify({ userId, timestamp: at, ...content });

test("somebody whom a what-if changed is called, found and judged by what it says they did", async () => {
  const { people } = await entered(kept.id, "");
  const [someone] = people;
  const userId = someone!.userId;
  await services.close();
  const id = keepChanged({
    [userId]: [
      message(userId, "2026-01-09T00:00:00Z", { type: "track", event: "Ball Thrown" }),
      message(userId, "2026-01-02T00:00:00Z", { type: "identify", traits: { name: "Zoë Changed" } }),
    ],
  });
  openServices();
  const named = await entered(id, "zoë cha");
  expect(named.people[0]).toMatchObject({ userId, name: "Zoë Changed", email: null });
  expect(new Set(named.people.map((person) => person.userId))).toEqual(new Set([userId]));
  const thrown = { event: { name: "Ball Thrown", count: { exactly: 1 } } };
  expect((await entered(id, "", thrown)).total).toBe(named.total);
  expect((await entered(kept.id, "", thrown)).total).toBe(0);
  expect((await entered(kept.id, "zoë cha")).total).toBe(0);
  const all = await entered(id, "");
  expect(all.total).toBe(people.length);
  expect(all.people.filter((person) => person.userId !== userId)).toEqual(
    people.filter((person) => person.userId !== userId),
  );
});

test("those who were made up for a rehearsal are called, found and judged by what was made up", async () => {
  const cohort = { kind: "generated", scenario: "ecommerce", people: 200, seed: 9 } as const;
  const setup = { cohort, publishedAtMs, untilMs, pauses: [], archivedAtMs: null };
  const { id } = await host.rehearsal.run({ journey: "carts", window: "a", setup });
  const made = new GeneratedPeople(generatedOf(id));
  const { people, total } = await entered(id, "");
  expect(total).toBeGreaterThan(50);
  expect(people.length).toBe(Math.min(500, total));
  for (const { userId, name } of people.slice(0, 50)) {
    const messages = made.messagesOf(userId);
    expect(messages).toBeDefined();
    const traits = messages!.flatMap((one) => (one.type === "identify" ? [one.traits] : []));
    const firstName = traits.findLast((one) => one["firstName"] !== undefined)?.["firstName"];
    if (typeof firstName === "string") expect(name).toContain(firstName);
  }
  const bought = { event: { name: "Order Completed" } };
  const buyers = people.filter(({ userId }) =>
    made.messagesOf(userId)!.some(({ name, atMs }) => name === "Order Completed" && atMs <= untilMs),
  );
  expect(buyers.length).toBeGreaterThan(0);
  expect((await entered(id, "", bought)).people).toEqual(buyers);
});

function generatedOf(id: number) {
  const space = opened(kept.path, "readOnly");
  try {
    return new SavedRehearsal(space.rehearsals, id).circumstances.generated!;
  } finally {
    space.close();
  }
}
