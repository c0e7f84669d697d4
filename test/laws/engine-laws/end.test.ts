// Laws of the horizon (SEMANTICS.md sections 6 and 10): what an end, an archive instant and messages after the
// end change.

import fc from "fast-check";
import { minuteWorld } from "../../arbitraries/nasty-world.ts";
import { oracleCase } from "../../arbitraries/oracle-case.ts";
import { rawMessage } from "../../arbitraries/raw-message.ts";
import type { OracleInput } from "../../oracle/oracle-input.ts";
import type { TransitionRecord } from "../../oracle/transition-record.ts";
import { anyDrive, rehearse } from "./any-drive.ts";
import { law } from "./law.ts";
import { expectSame, instantOf } from "./records.ts";
import { resolvedMessage, resolvedMessages, withMessages } from "./resolved-messages.ts";

const cuts = fc.record({
  one: oracleCase,
  drive: anyDrive,
  pick: fc.nat(),
  besideMs: fc.constantFrom(-1, 0, 0, 1),
});

/** An instant at which something happens, or a millisecond beside one, after publication and up to the end. */
function cutOf(
  records: readonly TransitionRecord[],
  input: OracleInput,
  cut: { pick: number; besideMs: number },
) {
  const record = records[cut.pick % Math.max(records.length, 1)];
  const atMs = (record === undefined ? input.untilMs : instantOf(record)) + cut.besideMs;
  return Math.min(input.untilMs, Math.max(input.publishedAtMs + 1, atMs));
}

law("a shorter end gives the records up to it, and no others", {
  cases: cuts,
  telling: 0.3,
  check: ({ one: { input }, drive, ...cut }) => {
    const records = rehearse(drive, input);
    const untilMs = cutOf(records, input, cut);
    const expected = records.filter((record) => instantOf(record) <= untilMs);
    expectSame(rehearse(drive, { ...input, untilMs }), expected);
    return expected.length > 0 && expected.length < records.length;
  },
});

law("an archived journey gives the records before the archive instant, and no others", {
  cases: cuts,
  telling: 0.3,
  check: ({ one, drive, ...cut }) => {
    const { archivedAtMs: _, ...input } = one.input;
    const records = rehearse(drive, input);
    const archivedAtMs = cutOf(records, input, cut);
    const expected = records.filter((record) => instantOf(record) < archivedAtMs);
    expectSame(rehearse(drive, { ...input, archivedAtMs }), expected);
    return expected.length > 0 && expected.length < records.length;
  },
});

law("messages after the end change nothing, of whomever they are", {
  cases: fc.record({
    one: oracleCase,
    drive: anyDrive,
    later: fc.array(
      fc.tuple(rawMessage(minuteWorld), fc.constantFrom("u", "v", "w", "anon:b"), fc.nat(600_000)),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  }),
  telling: 0.4,
  check: ({ one: { input }, drive, later }) => {
    const added = later.map(([content, user, afterMs]) =>
      resolvedMessage({ user, atMs: input.untilMs + 1 + afterMs, content: content as object as never }),
    );
    const own = resolvedMessages(input.messages);
    const records = rehearse(drive, withMessages(input, own));
    expectSame(rehearse(drive, withMessages(input, [...added, ...own])), records);
    return records.length > 0;
  },
});
