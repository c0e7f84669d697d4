// The made-up people of a rehearsal, as if their messages had been imported: each message parsed, duplicates dropped,
// identity resolved. Everybody is made when somebody asks for them, so that a million take no memory. Who somebody is
// depends on the cohort and their number alone.

import type { UserId } from "../../shared/base/ids.ts";
import { assert } from "../../shared/base/assert.ts";
import type { GenerateOptions } from "../../shared/generate/generate-options.ts";
import { generateUser } from "../../shared/generate/generate-user.ts";
import { chunkFromHistories } from "../../shared/people/chunk-from-messages.ts";
import { resolveHistories } from "../../shared/people/histories.ts";
import type { MessageChunk } from "../../shared/people/message-chunk.ts";
import type { Message } from "../../shared/people/message.ts";
import { parseMessage } from "../../shared/people/parse-message.ts";
import type { ChunkSource } from "./chunk-source.ts";
import type { GeneratedHistory } from "./generated-history.ts";

export interface GeneratedCohort extends GeneratedHistory {
  /** A name of shared/generate/scenarios.ts. */
  readonly scenario: string;
  readonly people: number;
  readonly seed: number;
}

type Histories = ReadonlyMap<UserId, readonly Message[]>;

const peoplePerBlock = 500;

/**
 * As chunks: two for each block of people, first those who said who they are, then those who never did. Ids ascend
 * within each sort; `inOrder` brings what the chunks gave into the order of all ids.
 */
export class GeneratedPeople implements ChunkSource {
  readonly people: number;
  readonly chunkCount: number;
  readonly #options: GenerateOptions;
  #order: Uint32Array | undefined;
  /** Of the block that was made last. */
  #nameless: Histories = new Map();

  /** `cohort` is one that the generator takes: its scenario is known and its numbers are within bounds. */
  constructor({ scenario, people, seed, startMs, days }: GeneratedCohort) {
    this.people = people;
    this.chunkCount = 2 * Math.ceil(people / peoplePerBlock);
    this.#options = { scenario, users: people, days, seed, startMs };
  }

  /** In the order of their numbers: a block is made once, for both of its chunks. */
  open(chunk: number): MessageChunk {
    if (chunk % 2 === 1) return chunkFromHistories(this.#nameless);
    this.#order ??= inOrderOfText(this.people);
    const from = (chunk / 2) * peoplePerBlock;
    const named = new Map<UserId, readonly Message[]>();
    const nameless = new Map<UserId, readonly Message[]>();
    for (const number of this.#order.subarray(from, from + peoplePerBlock))
      for (const [userId, messages] of this.historiesOf(number))
        (isNameless(userId) ? nameless : named).set(userId, messages);
    this.#nameless = nameless;
    return chunkFromHistories(named);
  }

  /** What each chunk gave, in the order of all ids. */
  static inOrder<T>(ofChunks: readonly T[]): readonly T[] {
    return [1, 0].flatMap((rest) => ofChunks.filter((_, chunk) => chunk % 2 === rest));
  }

  /** In (timestamp, position) order; undefined for somebody who is none of these people. */
  messagesOf(userId: string): readonly Message[] | undefined {
    const number = numberIn(userId);
    if (number === undefined || number >= this.people) return undefined;
    return this.historiesOf(number).get(userId as UserId);
  }

  /** Of person `number` (0 to people − 1): one history, or more where not all of their devices were ever linked. */
  historiesOf(number: number): Histories {
    const made = generateUser(this.#options, number);
    assert(made.ok, `the generator takes ${JSON.stringify(this.#options)}`);
    return resolveHistories(
      made.value.map((line) => {
        const message = parseMessage(line);
        assert(message.ok, `the generator writes messages that can be imported, not ${JSON.stringify(line)}`);
        return message.value;
      }),
    );
  }
}

/** Their ids come before all others: every scenario's letter is behind the first of this. */
const isNameless = (userId: string): boolean => userId.startsWith("anon:");

/** Ids read "e7-2s", or "anon:e7-2s-a" of a device that is nobody's: letter and seed, then the number. */
function numberIn(userId: string): number | undefined {
  const digits = /^(?:anon:)?[a-z][0-9a-z]+-([0-9a-z]+)(?:-[ab])?$/.exec(userId)?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits, 36);
}

/** The numbers 0 to count − 1 in the order of their text in base 36, which is that of the people's ids. */
function inOrderOfText(count: number): Uint32Array {
  const order = new Uint32Array(count);
  let filled = 1;
  const add = (number: number): void => {
    if (number >= count) return;
    order[filled++] = number;
    for (let digit = 0; digit < 36; digit += 1) add(number * 36 + digit);
  };
  for (let digit = 1; digit < 36; digit += 1) add(digit);
  return order;
}
