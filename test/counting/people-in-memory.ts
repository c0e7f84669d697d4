// People to ask the counting jobs about that never see a space: several chunks of whole users, with the keys of their
// messages.

import type { Job } from "../../electron/simulation/counting/job.ts";
import { type ContentKeys, noKeys } from "../../electron/simulation/counting/content-keys.ts";
import { PeopleChunk } from "../../electron/simulation/counting/people-chunk.ts";
import type { PeopleSource } from "../../electron/simulation/counting/people-source.ts";
import type { UserId } from "../../shared/base/ids.ts";
import { chunkFromHistories } from "../../shared/people/chunk-from-messages.ts";
import { resolveHistories } from "../../shared/people/histories.ts";
import type { Message } from "../../shared/people/message.ts";

export type Histories = ReturnType<typeof resolveHistories>;

/** With so many people to a chunk. */
export function peopleInMemory(histories: Histories, perChunk: number): PeopleSource {
  const all = [...histories];
  const chunks: PeopleChunk[] = [];
  for (let from = 0; from < all.length; from += perChunk) {
    const some = new Map(all.slice(from, from + perChunk));
    chunks.push(new PeopleChunk(chunkFromHistories(some), keysOf([...some.values()].flat())));
  }
  const at = (number: number): PeopleChunk => {
    const found = chunks[number];
    if (found === undefined) throw new Error(`there is no chunk ${number}`);
    return found;
  };
  return {
    chunkCount: chunks.length,
    people: at,
    usersOf: (number) => {
      const { chunk, userCount } = at(number);
      return { first: chunk.userId(0), last: chunk.userId(userCount - 1) };
    },
    version: "1",
    userCountOf: (number) => at(number).userCount,
    historyOf: (userId) =>
      histories.get(userId as UserId)?.map((message, position) => ({ message, rest: {}, position })),
    remembered: new Map(),
    activities: new Map(),
  };
}

function keysOf(rows: readonly Message[]): ContentKeys {
  const kinds = [...new Set(rows.map(kindOf))];
  const keysOfMessage = (message: Message): readonly string[] =>
    Object.keys(message.type === "identify" ? message.traits : message.properties);
  return {
    ...noKeys,
    ofKind: (code) => [
      ...new Set(rows.filter((one) => kindOf(one) === kinds[code]).flatMap((one) => keysOfMessage(one))),
    ],
    ofRow: (row) => rows.slice(row, row + 1).flatMap((one) => keysOfMessage(one)),
  };
}

const kindOf = ({ type, name }: Message): string => `${type} ${name}`;

/** With all pauses passed over. */
export function answerOf<Answer>(job: Job<Answer>): Answer {
  for (;;) {
    const step = job.next();
    if (step.done === true) return step.value;
  }
}
