// Laws of independence (SEMANTICS.md section 10): a person's records depend on nobody else, and neither records nor
// counts on how people are put together.

import fc from "fast-check";
import { expect } from "vitest";
import { oracleCase } from "../../arbitraries/oracle-case.ts";
import { inOneChunk, runBatch, type Histories } from "../engine-adapter.ts";
import { law } from "./law.ts";
import { expectSame } from "./records.ts";

/** Which part the user with a number belongs to. */
const division = fc.array(fc.nat({ max: 2 }), { minLength: 2, maxLength: 5 });

const partsOf = (histories: Histories, parts: readonly number[]): readonly Histories[] =>
  [...new Set(parts)].map(
    (part) => new Map([...histories].filter((_, index) => (parts[index % parts.length] ?? 0) === part)),
  );

law("a person's records do not depend on who else is there", {
  cases: fc.record({ one: oracleCase, parts: division }),
  telling: 0.15,
  check: ({ one: { input, instants }, parts }) => {
    const all = runBatch(input, instants, inOneChunk).transitions;
    const chosen = new Set<string>();
    const some = runBatch(input, instants, (histories) => {
      const [first = new Map()] = partsOf(histories, parts);
      for (const user of first.keys()) chosen.add(user);
      return [first];
    });
    const expected = all.filter(({ user }) => chosen.has(user));
    expectSame(some.transitions, expected);
    return expected.length > 0 && expected.length < all.length;
  },
});

law("chunks of any people in any order give the records and the counts of one chunk of all", {
  cases: fc.record({ one: oracleCase, parts: division }),
  telling: 0.15,
  check: ({ one: { input, instants }, parts }) => {
    const whole = runBatch(input, instants, inOneChunk);
    let chunks = 0;
    const split = runBatch(input, instants, (histories) => {
      const list = partsOf(histories, parts).toReversed();
      chunks = list.filter(({ size }) => size > 0).length;
      return list;
    });
    const sorted = split.transitions.toSorted((a, b) => (a.user < b.user ? -1 : a.user > b.user ? 1 : 0));
    expectSame(sorted, whole.transitions);
    expect(split.counts).toEqual(whole.counts);
    return whole.transitions.length > 0 && chunks > 1;
  },
});
