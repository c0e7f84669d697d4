// Rows 11 and 12: questions about any instant of a rehearsal, answered from its indexes in memory.

import { outlineOf } from "../../../electron/simulation/outline-of.ts";
import { Batch } from "../../../shared/engine/batch/batch.ts";
import { compilePlan } from "../../../shared/engine/plan.ts";
import { Random } from "../../../shared/generate/random.ts";
import { joinRecords, type RecordsPart } from "../../../shared/rehearsal/rehearsal-records.ts";
import { openStepPeople, type StepState } from "../../../shared/rehearsal/step-people.ts";
import { stepVisits } from "../../../shared/rehearsal/step-visits.ts";
import { buildTimeIndex } from "../../../shared/rehearsal/time-index.ts";
import type { Bench } from "../bench.ts";
import { cartSettings } from "../cart-abandonment.ts";
import { fortyDefinitions, fortySteps } from "../forty-steps.ts";
import { median, quantile } from "../interleave.ts";
import { ms, notAbove, type Row } from "../row.ts";

const questions = 20_000;

export function indexRows(bench: Bench): readonly Row[] {
  const plan = compilePlan(fortySteps, fortyDefinitions);
  const outline = outlineOf(plan);
  const records = joinRecords(partsOf(bench));
  const size = `${records.recordCount.toLocaleString("en")} transitions of the journey of 40 steps`;
  const index = buildTimeIndex(outline, records);
  const people = stepVisits(outline, records).map(openStepPeople);
  const random = new Random(11, 0);
  const { publishedAtMs, untilMs } = cartSettings;
  const instant = (): number => publishedAtMs + random.below(untilMs - publishedAtMs + 1);
  const states: readonly StepState[] = ["waiting", "passed", "left"];
  const counting = timeEach(() => index.countsAt(instant()));
  const finding = timeEach(() =>
    people[random.below(people.length)]?.find({ atMs: instant(), state: random.pick(states), limit: 100 }),
  );
  return [
    {
      number: 11,
      what: `counts at a random instant, ${size}`,
      atLeast: "p99 < 0.2 ms",
      reachFor: "p99 < 0.03 ms",
      ...answerOf(counting, { atLeast: 0.2, reachFor: 0.03 }),
    },
    {
      number: 12,
      what: `first 100 people at a random step, waiting, passed or left, at a random instant, ${size}`,
      atLeast: "p99 < 0.2 ms",
      reachFor: "p99 < 0.05 ms",
      ...answerOf(finding, { atLeast: 0.2, reachFor: 0.05 }),
    },
  ];
}

function answerOf(taken: readonly number[], target: { readonly atLeast: number; readonly reachFor: number }) {
  const p99 = quantile(taken, 0.99);
  return {
    measured: `p99 ${p99.toFixed(4)} ms`,
    remark: `median ${ms(median(taken)).replace(" ms", "")} ms of ${questions.toLocaleString("en")} questions`,
    verdict: notAbove(p99, target),
  };
}

function timeEach(ask: () => unknown): readonly number[] {
  const taken: number[] = [];
  for (let question = -questions / 4; question < questions; question++) {
    const startedMs = performance.now();
    ask();
    const ms = performance.now() - startedMs;
    if (question >= 0) taken.push(ms);
  }
  return taken;
}

function partsOf({ chunks }: Bench): readonly RecordsPart[] {
  const plan = compilePlan(fortySteps, fortyDefinitions);
  const batch = new Batch({ plan, settings: cartSettings, log: true, countInstants: [] });
  return chunks.map((chunk) => {
    batch.run(chunk);
    const { userCount, recordCount, users, starts, atMs, kinds } = batch.log;
    const listed = users.slice(0, userCount);
    const log = {
      userCount,
      recordCount,
      users: listed,
      starts: starts.slice(0, userCount + 1),
      atMs: atMs.slice(0, recordCount),
      kinds: kinds.slice(0, recordCount),
    };
    return { log, userIds: Array.from(listed, (user) => chunk.userId(user)) };
  });
}
