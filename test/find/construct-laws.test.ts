// Laws of looking for somebody who takes a connection, over random rehearsals: whoever is found takes it, in every drive
// of the engine and in the oracle; no change of theirs is too many; and what is called impossible never happens.

import fc from "fast-check";
import { expect, test } from "vitest";
import { constructPerson, type FoundPerson } from "../../shared/find/construct-person.ts";
import { takenAtMs } from "../../shared/find/lived-instances.ts";
import { madeUpId } from "../../shared/find/made-up-id.ts";
import { proveImpossible } from "../../shared/find/prove-impossible.ts";
import { waysToConnection, type Target } from "../../shared/find/ways-to-connection.ts";
import { replay } from "../../shared/engine/replay.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import { segmentCall } from "../../shared/what-if/segment-call.ts";
import { oracleCase, type OracleCase } from "../arbitraries/oracle-case.ts";
import { prepare } from "../laws/engine-adapter.ts";
import { drives, oracle } from "../laws/evaluators.ts";

const runs = Number(process.env["FIND_RUNS"] ?? "40");
const seed = Number(process.env["LAW_SEED"] ?? "20260101");
const mostPeople = 5;

interface FindCase {
  readonly one: OracleCase;
  readonly target: Target;
}

const findCase: fc.Arbitrary<FindCase> = fc.tuple(oracleCase, fc.nat({ max: 9_999 })).map(([one, number]) => {
  const targets = targetsOf(one);
  return { one, target: targets[number % targets.length] ?? { step: "", via: "" } };
});

const targetsOf = ({ input: { journey } }: OracleCase): readonly Target[] =>
  journey.steps.flatMap((step) => connectionsOf(step).map(({ via }) => ({ step: step.id, via })));

function found({ one, target }: FindCase, withPeople: boolean): FoundPerson | null {
  const { plan, settings, histories } = prepare(one.input);
  const live = { plan, settings };
  const stages = [{ fromMs: settings.publishedAtMs, live }];
  const ways = waysToConnection(plan.journey, target);
  const userId = madeUpId(plan.journey, ways, (id) => histories.has(id as never));
  const real = [...histories].slice(0, withPeople ? mostPeople : 0);
  const originals = [
    ...real.map(([id, messages]) => ({ userId: id, isReal: true, messages })),
    ...(userId === null ? [] : [{ userId, isReal: false, messages: [] }]),
  ];
  const search = constructPerson({ stages, target, originals });
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}

const takes = (transitions: readonly object[], { step, via }: Target): boolean =>
  transitions.some((one) => "via" in one && "step" in one && one.step === step && one.via === via);

test(
  `whoever is found takes the connection, and would not with a change less (${runs} rehearsals)`,
  { timeout: 600_000 },
  () => {
    let answered = 0;
    const law = fc.property(findCase, fc.boolean(), (findable, withPeople) => {
      const answer = found(findable, withPeople);
      if (answer === null) return;
      answered += 1;
      const { one, target } = findable;
      const { person } = answer;
      const input = { ...one.input, messages: person.messages.map(segmentCall) };
      for (const drive of [oracle, ...drives]) {
        const { transitions } = drive.evaluate(input, one.instants);
        expect(takes(transitions, target), `${drive.name} says that they take it`).toBe(true);
      }
      const { plan, settings } = prepare(one.input);
      person.edits.forEach((_, number) => {
        const less = person.without(number);
        const life = { user: person.original.userId, messages: less.messages, untilMs: settings.untilMs };
        expect(takenAtMs(replay({ plan, settings }, life).transitions, target)).toBeUndefined();
      });
    });
    fc.assert(law, { seed, numRuns: runs });
    expect(answered).toBeGreaterThan(runs / 2);
  },
);

test(
  `nothing that somebody does is called impossible (${10 * runs} rehearsals)`,
  { timeout: 600_000 },
  () => {
    let happened = 0;
    const law = fc.property(oracleCase, ({ input, instants }) => {
      const { plan, settings } = prepare(input);
      const { transitions } = oracle.evaluate(input, instants);
      for (const target of targetsOf({ input, instants })) {
        if (!takes(transitions, target)) continue;
        happened += 1;
        expect(proveImpossible({ plan, settings }, target)).toBeNull();
      }
    });
    fc.assert(law, { seed, numRuns: 10 * runs });
    expect(happened).toBeGreaterThan(runs);
  },
);

test(
  `where the search finds somebody, it is not called impossible (${runs} rehearsals)`,
  { timeout: 600_000 },
  () => {
    let impossible = 0;
    const law = fc.property(findCase, (findable) => {
      const { plan, settings } = prepare(findable.one.input);
      if (proveImpossible({ plan, settings }, findable.target) === null) return;
      impossible += 1;
      expect(found(findable, true)).toBeNull();
    });
    fc.assert(law, { seed: seed + 1, numRuns: 4 * runs });
    expect(impossible).toBeGreaterThan(runs / 10);
  },
);
