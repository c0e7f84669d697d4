// Every "why?" against an independent evaluation: of random people in random rehearsals, at any instant, about every
// step, the entry, and every transition that happens.

import fc from "fast-check";
import { expect, test } from "vitest";
import { replay } from "../../../shared/engine/replay.ts";
import { answerWhy } from "../../../shared/why/answer-why.ts";
import type { WhyAnswer, WhySubject } from "../../../shared/why/why-answer.ts";
import { oracleCase, type OracleCase } from "../../arbitraries/oracle-case.ts";
import type { Instance } from "../../oracle/instance.ts";
import { transitionsOf } from "../../oracle/oracle.ts";
import { userHistories } from "../../oracle/user-history.ts";
import { UserRun } from "../../oracle/user-run.ts";
import { prepare, recordOf } from "../engine-adapter.ts";
import { expectWhy } from "./expect-why.ts";
import { seenAt, type SeenPerson } from "./seen-person.ts";

const runs = Math.ceil(Number(process.env["LAW_RUNS"] ?? "2000") / 20);
const seed = Number(process.env["LAW_SEED"] ?? "20260101");

/** How far ahead the oracle follows what comes next: beyond every window of the random journeys. */
const farMs = 400 * 86_400_000;

/** What the answers were about, so that the law is not kept by silence. */
const told = new Map<string, number>();

function expectNext({ next }: WhyAnswer, { input, user, atMs }: SeenPerson): void {
  const run = new UserRun(user, { ...input, untilMs: atMs + farMs });
  const isLater = (instance: Instance): boolean => instance.happenings.some((one) => one.atMs > atMs);
  run.rehearse(() => run.instances.some(isLater));
  const first = transitionsOf(run).find(({ at }) => Date.parse(at) > atMs);
  const isNear = next !== null && next.atMs <= atMs + farMs;
  const head = { user: user.userId, entry: first?.entry ?? 0, atMs: next?.atMs ?? 0 };
  expect(isNear ? recordOf(head, next.kind) : undefined).toEqual(first);
}

function expectWhys({ input, instants }: OracleCase): void {
  const { plan, settings, histories } = prepare(input);
  const live = { plan, settings };
  for (const history of userHistories(input.messages)) {
    const messages = [...histories].find(([userId]) => userId === history.userId)?.[1] ?? [];
    const { transitions } = replay(live, { user: history.userId, messages, untilMs: settings.untilMs });
    const person = { live, user: history.userId, messages, transitions };
    const steps = input.journey.steps.map(({ id }): WhySubject => ({ about: "step", step: id }));
    for (const atMs of new Set([input.publishedAtMs - 1, ...instants])) {
      const seen = seenAt(input, history, atMs);
      const answers = [{ about: "entry" } as const, ...steps].map((subject) =>
        answerWhy({ ...person, atMs, subject }),
      );
      for (const answer of answers) tell(answer, seen);
      if (answers[0] !== undefined) expectNext(answers[0], seen);
    }
    transitions.forEach(({ atMs }, transition) => {
      const answer = answerWhy({ ...person, atMs: 0, subject: { about: "transition", transition } });
      tell(answer, seenAt(input, history, atMs));
    });
  }
}

function tell(answer: WhyAnswer, seen: SeenPerson): void {
  expectWhy(answer, seen);
  const { found } = answer;
  const key = found.is === "outside" ? `outside, ${found.because.is}` : found.is;
  told.set(key, (told.get(key) ?? 0) + 1);
}

const every = ["entered", "passed", "waiting", "ended"].concat(
  ["unknown", "beforePublication", "archived", "onceOnly", "notYetAgain"].map((is) => `outside, ${is}`),
  ["doesNotMatch", "wouldLeave", "matchedBefore", "inPause"].map((is) => `outside, ${is}`),
);

test(`every why equals the oracle on ${runs} random rehearsals`, { timeout: 60_000 + runs * 1_000 }, () => {
  fc.assert(fc.property(oracleCase, expectWhys), { seed, numRuns: runs });
  if (runs >= 100) expect([...told.keys()].toSorted()).toEqual(every.toSorted());
});
