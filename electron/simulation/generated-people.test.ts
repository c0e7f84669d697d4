import { expect, test } from "vitest";
import { generateLines } from "../../shared/generate/generate-lines.ts";
import { scenarios } from "../../shared/generate/scenarios.ts";
import { chunkFromMessages } from "../../shared/people/chunk-from-messages.ts";
import type { MessageChunk } from "../../shared/people/message-chunk.ts";
import { parseMessage } from "../../shared/people/parse-message.ts";
import { generatedHistory } from "./generated-history.ts";
import { GeneratedPeople } from "./generated-people.ts";

const dayMs = 86_400_000;
const startMs = 1_767_225_600_000; // 2026-01-01

const cohort = { scenario: "ecommerce", people: 1_100, seed: 7, startMs, days: 40 };

/** Ids with the instants of their messages, in order. */
const peopleIn = (chunks: readonly MessageChunk[]) =>
  chunks.flatMap((chunk) =>
    Array.from({ length: chunk.userCount }, (_, user) => [
      chunk.userId(user),
      ...chunk.atMs.subarray(chunk.offsets[user], chunk.offsets[user + 1]),
    ]),
  );

const chunksOf = (people: GeneratedPeople) =>
  GeneratedPeople.inOrder(Array.from({ length: people.chunkCount }, (_, chunk) => people.open(chunk)));

test("they are those whom an import of the same generated file would bring", () => {
  const { people, ...options } = cohort;
  const lines = generateLines({ ...options, users: people });
  if (!lines.ok) throw new Error(JSON.stringify(lines.error));
  const messages = [...lines.value].flatMap((block) =>
    block
      .trimEnd()
      .split("\n")
      .map((line) => {
        const message = parseMessage(JSON.parse(line));
        if (!message.ok) throw new Error(line);
        return message.value;
      }),
  );
  expect(peopleIn(chunksOf(new GeneratedPeople(cohort)))).toEqual(peopleIn([chunkFromMessages(messages)]));
});

test.each(Object.keys(scenarios))("ids of %s ascend, and each finds its own messages", (scenario) => {
  const people = new GeneratedPeople({ ...cohort, scenario });
  const found = peopleIn(chunksOf(people));
  const ids = found.map(([id]) => String(id));
  expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)));
  for (const [id, ...instants] of [...found.slice(0, 50), ...found.slice(-50)])
    expect(people.messagesOf(String(id))?.map(({ atMs }) => atMs)).toEqual(instants);
});

test("nobody is found under an id that none of them has", () => {
  const people = new GeneratedPeople({ ...cohort, people: 3 });
  const [first] = people.historiesOf(0).keys();
  expect(people.messagesOf(String(first))).toBeDefined();
  expect(people.messagesOf("e7-zz")).toBeUndefined();
  expect(people.messagesOf("e8-0")).toBeUndefined();
  expect(people.messagesOf("somebody")).toBeUndefined();
});

test("their history begins before the publication and lasts to the end, within what can be made up", () => {
  const publishedAtMs = startMs + 200 * dayMs;
  expect(generatedHistory(publishedAtMs, publishedAtMs + 30 * dayMs - 1)).toEqual({
    startMs: startMs + 110 * dayMs,
    days: 120,
  });
  expect(generatedHistory(publishedAtMs, publishedAtMs).days).toBe(91);
  expect(generatedHistory(publishedAtMs, publishedAtMs + 10_000 * dayMs).days).toBe(1_830);
});
