// A person's story and the answers to "why?" through the services: they tell what the rehearsal did, no more and no
// less.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { messagesOfPerson } from "../../electron/simulation/person-messages.ts";
import { SavedRehearsal } from "../../electron/simulation/saved-rehearsal.ts";
import { storyPage } from "../../shared/api/story-contract.ts";
import type { Instant } from "../../shared/base/instant.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import type { NumberedItem } from "../../shared/why/story-item.ts";
import { opened, valueOf } from "../space/opened.ts";
import { type CartRehearsal, cartRehearsal, publishedAt } from "./cart-rehearsal.ts";
import { refusalKind } from "./refusal.ts";
import { servicesUnderTest, type WindowClient } from "./services-under-test.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-story-"));
const publishedMs = Date.parse(publishedAt) as Instant;
const untilMs = (publishedMs + 40 * 86_400_000) as Instant;
let kept: CartRehearsal;
let host: WindowClient;
/** Of whom the rehearsal has transitions. */
let people: readonly string[];

beforeAll(async () => {
  kept = await cartRehearsal(folder);
  const space = opened(kept.path, "readOnly");
  people = valueOf(space.read(() => new SavedRehearsal(space.rehearsals, kept.id).users.slice(0, 25)));
  space.close();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  host = servicesUnderTest({ path: kept.path }).host;
});

async function storyOf(
  userId: string,
  show: "all" | "steps" = "all",
  text = "",
): Promise<readonly NumberedItem[]> {
  const asked = { rehearsal: kept.id, userId, show, text };
  const { total } = await host.story.of(asked);
  const items: NumberedItem[] = [];
  for (let page = 0; page * storyPage < total; page += 1)
    items.push(...(await host.story.items({ ...asked, page })));
  expect(items).toHaveLength(total);
  return items;
}

test("a story has every message and every transition once, by time, each with its number", async () => {
  const space = opened(kept.path, "readOnly");
  for (const userId of people) {
    const items = await storyOf(userId);
    expect(items.map(({ number }) => number)).toEqual(items.map((_, index) => index));
    expect(items.map(({ atMs }) => atMs)).toEqual(items.map(({ atMs }) => atMs).toSorted((a, b) => a - b));
    const messages = valueOf(
      space.read(() => messagesOfPerson(space.messages, space.messages.listChunks(), userId)),
    );
    const told = items.filter((item) => item.kind === "message");
    const end = items.at(-1)?.atMs ?? 0;
    expect(told.map(({ index, atMs }) => ({ index, atMs }))).toEqual(
      (messages ?? []).map(({ atMs }, index) => ({ index, atMs })).filter(({ atMs }) => atMs <= end),
    );
    const transitions = await host.story.transitions({ rehearsal: kept.id, userId });
    const numbers = items.flatMap((item) =>
      item.kind === "transition" ? [item.transition, ...item.besides] : [],
    );
    expect(numbers.toSorted((a, b) => a - b)).toEqual(transitions.map((_, index) => index));
  }
  space.close();
});

test("the steps alone are the transitions of the same story, and a filter finds words of it", async () => {
  const [userId = ""] = people;
  const all = await storyOf(userId);
  expect(await storyOf(userId, "steps")).toEqual(all.filter(({ kind }) => kind === "transition"));
  const sent = await storyOf(userId, "all", "  REMINDER mail ");
  expect(sent.length).toBeGreaterThan(0);
  expect(all).toEqual(expect.arrayContaining([...sent]));
  expect(await storyOf(userId, "all", "no such thing at all")).toEqual([]);
});

test("what goes out at a transition is what the command line writes", async () => {
  const lines = new Set(kept.deliveries.trim().split("\n"));
  let compared = 0;
  for (const userId of people) {
    const transitions = await host.story.transitions({ rehearsal: kept.id, userId });
    for (const [transition, { kind }] of transitions.entries()) {
      const asked = { rehearsal: kept.id, userId, transition };
      if (kind.what !== "sent" && kind.what !== "unsent") {
        if (transition === 0) expect(await refusalKind(host.story.delivery(asked))).toBe("notFound");
        continue;
      }
      const payload = await host.story.delivery(asked);
      expect(lines.has(JSON.stringify(payload)), JSON.stringify(payload)).toBe(true);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(50);
});

test("every transition has an answer at its own instant, and its messages are there", async () => {
  for (const userId of people) {
    const transitions = await host.story.transitions({ rehearsal: kept.id, userId });
    for (const [transition, { atMs }] of transitions.entries()) {
      const subject = { about: "transition", transition } as const;
      const why = await host.story.why({ rehearsal: kept.id, userId, atMs: publishedMs, subject });
      expect(why.answer.atMs).toBe(atMs);
      for (const { index } of why.messages) expect(index).toBeGreaterThanOrEqual(0);
      expect(namedIndexes(why.answer as unknown as JsonObject)).toEqual(
        new Set(why.messages.map(({ index }) => index)),
      );
    }
  }
});

/** Every `index` anywhere in the answer. */
function namedIndexes(node: unknown, found: Set<number> = new Set()): ReadonlySet<number> {
  if (typeof node !== "object" || node === null) return found;
  for (const [key, value] of Object.entries(node)) {
    if (key === "index" && typeof value === "number") found.add(value);
    else namedIndexes(value, found);
  }
  return found;
}

test("company at a step is what the counts say", async () => {
  const [userId = ""] = people;
  const transitions = await host.story.transitions({ rehearsal: kept.id, userId });
  const transition = transitions.findIndex(({ kind }) => kind.what === "passed" && kind.step === "wait");
  expect(transition).toBeGreaterThanOrEqual(0);
  const subject = { about: "transition", transition } as const;
  const { company, answer } = await host.story.why({ rehearsal: kept.id, userId, atMs: untilMs, subject });
  const counts = await host.travel.countsAt({ rehearsal: kept.id, atMs: answer.atMs as Instant });
  expect(company).toEqual({
    took: counts.steps["wait"]?.fired["next"],
    passed: counts.steps["wait"]?.passed,
  });
});

test("who or what the rehearsal does not know is refused", async () => {
  const [userId = ""] = people;
  const asked = { rehearsal: kept.id, show: "all", text: "" } as const;
  expect(await refusalKind(host.story.of({ ...asked, userId: "nobody at all" }))).toBe("notFound");
  expect(await refusalKind(host.story.of({ ...asked, rehearsal: 9_999, userId }))).toBe("notFound");
  const why = { rehearsal: kept.id, userId, atMs: publishedMs };
  const step = "no-such-step" as never;
  expect(await refusalKind(host.story.why({ ...why, subject: { about: "step", step } }))).toBe("notFound");
  const subject = { about: "transition", transition: 100_000 } as const;
  expect(await refusalKind(host.story.why({ ...why, subject }))).toBe("notFound");
});
