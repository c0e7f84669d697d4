// Laws of the import (SEMANTICS.md section 2): what the order of messages, their repetition and their ids change.

import fc from "fast-check";
import { isJsonObject, type JsonObject } from "../../../shared/base/json.ts";
import { parseMessage } from "../../../shared/people/parse-message.ts";
import { oracleCase } from "../../arbitraries/oracle-case.ts";
import { anyDrive, drivenCase, rehearse } from "./any-drive.ts";
import { law } from "./law.ts";
import { expectSame } from "./records.ts";
import { resolvedMessages, withMessages, type ResolvedMessage } from "./resolved-messages.ts";

law("messages that name their user themselves say the same as those whose user is to be found out", {
  cases: drivenCase,
  telling: 0.4,
  check: ({ one: { input }, drive }) => {
    const records = rehearse(drive, input);
    expectSame(rehearse(drive, withMessages(input, resolvedMessages(input.messages))), records);
    return records.length > 0;
  },
});

/** Everybody's messages in their own order, the people's turns as the numbers choose. */
function shuffled(
  messages: readonly ResolvedMessage[],
  turns: readonly number[],
): readonly ResolvedMessage[] {
  const queues = new Map<string, ResolvedMessage[]>();
  for (const one of messages) queues.set(one.user, [...(queues.get(one.user) ?? []), one]);
  return messages.flatMap((_, index) => {
    const waiting = [...queues.values()].filter((queue) => queue.length > 0);
    return waiting[(turns[index % turns.length] ?? 0) % waiting.length]?.shift() ?? [];
  });
}

law("the order in which different people's messages are imported is without meaning", {
  cases: fc.record({
    one: oracleCase,
    drive: anyDrive,
    turns: fc.array(fc.nat({ max: 9 }), { minLength: 5 }),
  }),
  telling: 0.3,
  check: ({ one: { input }, drive, turns }) => {
    const messages = resolvedMessages(input.messages);
    const records = rehearse(drive, withMessages(input, messages));
    expectSame(rehearse(drive, withMessages(input, shuffled(messages, turns))), records);
    return records.length > 0 && new Set(messages.map(({ user }) => user)).size > 1;
  },
});

interface Imported {
  readonly raw: JsonObject;
  readonly atMs: number;
}

/** What is not rejected and no duplicate, with the ids that it has. */
function importedOnce(messages: readonly unknown[]): readonly Imported[] {
  const seen = new Set<string>();
  return messages.flatMap((raw) => {
    const parsed = parseMessage(raw);
    if (!parsed.ok || !isJsonObject(raw)) return [];
    const { messageId, atMs } = parsed.value;
    if (messageId !== undefined && seen.has(messageId)) return [];
    if (messageId !== undefined) seen.add(messageId);
    return [{ raw, atMs }];
  });
}

law("messages in order of time say the same as in the order in which they came, links of ids included", {
  cases: drivenCase,
  telling: 0.4,
  check: ({ one: { input }, drive }) => {
    const records = rehearse(drive, input);
    const ordered = importedOnce(input.messages).toSorted((a, b) => a.atMs - b.atMs);
    expectSame(rehearse(drive, { ...input, messages: ordered.map(({ raw }) => raw) }), records);
    return records.length > 0;
  },
});

law("a message that comes again, changed but for its messageId, changes nothing", {
  cases: fc.record({
    one: oracleCase,
    drive: anyDrive,
    again: fc.array(fc.record({ which: fc.nat(), instead: fc.nat(), later: fc.nat() }), {
      minLength: 1,
      maxLength: 5,
    }),
  }),
  telling: 0.4,
  check: ({ one: { input }, drive, again }) => {
    const messages = importedOnce(input.messages).map(({ raw }, index) => ({
      messageId: `own-${index}`,
      ...raw,
    }));
    const repeated: unknown[] = [...messages];
    for (const { which, instead, later } of again) {
      const original = messages[which % messages.length];
      if (original === undefined || original.messageId === "") continue;
      const place = repeated.indexOf(original) + 1;
      const copy = { ...messages[instead % messages.length], messageId: original.messageId };
      repeated.splice(place + (later % (repeated.length - place + 1)), 0, copy);
    }
    const records = rehearse(drive, { ...input, messages });
    expectSame(rehearse(drive, { ...input, messages: repeated }), records);
    return records.length > 0;
  },
});
