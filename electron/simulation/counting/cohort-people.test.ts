import { expect, test } from "vitest";
import { chunkFromMessages } from "../../../shared/people/chunk-from-messages.ts";
import { parseMessage } from "../../../shared/people/parse-message.ts";
import { unpackCohort } from "../rehearsal-sections.ts";
import { cohortPeople, type CohortQuestion } from "./cohort-people.ts";
import { PeopleChunk } from "./people-chunk.ts";
import type { PeopleSource } from "./people-source.ts";

const startMs = 1_767_225_600_000; // 2026-01-01
const definitions = {
  format: "rehearse.definitions/1",
  audiences: [],
  computedTraits: [],
  destinations: [],
} as const;

/** Person n has n messages, one a day, of which every second is an order. */
const chunkOf = (numbers: readonly number[]): PeopleChunk =>
  new PeopleChunk(
    chunkFromMessages(
      numbers.flatMap((number) =>
        Array.from({ length: number }, (_, day) => {
          const event = day % 2 === 1 ? "Order" : "Visit";
          const timestamp = new Date(startMs + day * 86_400_000).toISOString();
          const message = parseMessage({ type: "track", event, userId: `u${number}`, timestamp });
          if (!message.ok) throw new Error(JSON.stringify(message.error));
          return message.value;
        }),
      ),
    ),
  );

const chunks = [chunkOf([1, 2, 3]), chunkOf([4, 5]), chunkOf([6, 7, 8, 9])];

const source: PeopleSource = {
  chunkCount: chunks.length,
  people: (chunk) => chunks[chunk]!,
  usersOf: (chunk) => ({ first: chunks[chunk]!.chunk.userId(0), last: lastOf(chunks[chunk]!) }),
  remembered: new Map(),
  version: "1",
  userCountOf: (chunk) => chunks[chunk]!.userCount,
  historyOf: () => undefined,
  activities: new Map(),
};

const lastOf = ({ chunk, userCount }: PeopleChunk): string => chunk.userId(userCount - 1);

function cohortOf(question: CohortQuestion) {
  const job = cohortPeople(source, question);
  for (;;) {
    const step = job.next();
    if (step.done !== true) continue;
    const { userIds, ...counts } = step.value;
    return { ...counts, userIds: unpackCohort(userIds) };
  }
}

test("a condition chooses those for whom it holds at the instant, with all of their messages", () => {
  const condition = { event: { name: "Order", count: { atLeast: 2 } } };
  const atMs = startMs + 3 * 86_400_000;
  expect(cohortOf({ of: "condition", condition, definitions, atMs })).toEqual({
    people: 6,
    messages: 4 + 5 + 6 + 7 + 8 + 9,
    unknown: [],
    userIds: ["u4", "u5", "u6", "u7", "u8", "u9"],
  });
});

test("a sample is drawn over all chunks, and never of more people than there are", () => {
  const drawn = cohortOf({ of: "sample", size: 4, seed: 7 });
  expect(drawn.people).toBe(4);
  expect(drawn.userIds).toEqual(drawn.userIds.toSorted());
  expect(drawn.messages).toBe(drawn.userIds.reduce((sum, id) => sum + Number(id.slice(1)), 0));
  expect(cohortOf({ of: "sample", size: 4, seed: 7 })).toEqual(drawn);
  expect(cohortOf({ of: "sample", size: 99, seed: 7 })).toMatchObject({ people: 9, messages: 45 });
});

test("ids are found in whatever chunk they are, and those that nobody has are named", () => {
  expect(cohortOf({ of: "ids", userIds: ["a", "u1", "u33", "u5", "u9", "v", "w"] })).toEqual({
    people: 3,
    messages: 15,
    unknown: ["a", "u33", "v", "w"],
    userIds: ["u1", "u5", "u9"],
  });
});
