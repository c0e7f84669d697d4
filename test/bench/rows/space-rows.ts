// Rows 5, 7, 10, 13 and 15: from the file on.

import { deepStrictEqual } from "node:assert/strict";
import { statSync } from "node:fs";
import { KeptThreads } from "../../../electron/simulation/kept-threads.ts";
import { messagesOfPerson } from "../../../electron/simulation/person-messages.ts";
import { simulate } from "../../../electron/simulation/simulate.ts";
import { openChunk } from "../../../electron/space/columns/open-chunk.ts";
import type { StoredChunk } from "../../../electron/space/message-store.ts";
import { openSpace } from "../../../electron/space/open-space.ts";
import type { Space } from "../../../electron/space/space.ts";
import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import { explain } from "../../../shared/engine/explain.ts";
import { compilePlan } from "../../../shared/engine/plan.ts";
import { Random } from "../../../shared/generate/random.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import type { Bench } from "../bench.ts";
import { cartAbandonment, cartCounts, cartSettings } from "../cart-abandonment.ts";
import { fortyDefinitions, fortySteps } from "../forty-steps.ts";
import { runByHand } from "../hand-written-machine.ts";
import { interleave, median, quantile } from "../interleave.ts";
import { countingTask } from "../rehearse-in-memory.ts";
import { ms, notAbove, notBelow, times, type Row } from "../row.ts";
import { runProgram } from "../run-program.ts";
import { valueOf } from "../value-of.ts";
import type { CartResult } from "./rehearsal-rows.ts";

interface ProgramAnswer {
  readonly ms: number;
  readonly counts: InstantCounts;
  readonly peakBytes: number;
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;

/** Rows 5 and 13, from the same fresh processes. */
export function closedSpaceRows(
  { data, chunks, size }: Bench,
  { handMs, bestForm }: CartResult,
): readonly Row[] {
  const expected = cartCounts(runByHand(chunks));
  const run = (name: string, ...args: readonly string[]): ProgramAnswer => {
    const answer = runProgram(name, args) as ProgramAnswer;
    deepStrictEqual(answer.counts, expected, `${name} counts otherwise`);
    return answer;
  };
  const own: ProgramAnswer[] = [];
  const duck: ProgramAnswer[] = [];
  for (let round = 0; round < 7; round++) {
    own.push(run("first-counts-program", data.spacePath, "2"));
    duck.push(run("duckdb-program", data.duckPath, bestForm));
  }
  const firstMs = median(own.map((answer) => answer.ms));
  const ownBytes = median(own.map(({ peakBytes }) => peakBytes));
  const duckBytes = median(duck.map(({ peakBytes }) => peakBytes));
  return [
    {
      number: 5,
      what: `closed space → first counts, in a new process after its start, 2 threads, against row 3's hot machine, ${size}`,
      atLeast: "≤ 3×",
      reachFor: "1.5×",
      measured: times(firstMs / handMs),
      remark: `${ms(firstMs)} against ${ms(handMs)}`,
      verdict: notAbove(firstMs / handMs, { atLeast: 3, reachFor: 1.5 }),
    },
    {
      number: 13,
      what: `peak memory of rehearsing, 2 threads, against DuckDB's for its SQL, ${size}`,
      atLeast: "≤ 1×",
      reachFor: "0.5×",
      measured: times(ownBytes / duckBytes),
      remark: `${megabytes(ownBytes)} against ${megabytes(duckBytes)}, whole processes with Node`,
      verdict: notAbove(ownBytes / duckBytes, { atLeast: 1, reachFor: 0.5 }),
    },
  ];
}

/** Row 7. Kept threads on both sides: every thread goes on with what it knows from the rounds before. */
export async function threadsRow({ space, stored, size }: Bench): Promise<Row> {
  const source = { kind: "space", space, chunks: stored } as const;
  const alone = KeptThreads.open(space.path, 1);
  const together = KeptThreads.open(space.path, 2);
  const run = (journey: Journey, threads: KeptThreads) => async () =>
    valueOf(await simulate({ task: countingTask(journey), source, workers: 2, threads, alwaysStart: true }))
      .counts;
  const taken = await interleave(
    {
      cartAlone: run(cartAbandonment, alone),
      cartTogether: run(cartAbandonment, together),
      fortyAlone: run(fortySteps, alone),
      fortyTogether: run(fortySteps, together),
    },
    { rounds: 7, warmUps: 3 },
  );
  await Promise.all([alone.close(), together.close()]);
  const forty = taken.fortyAlone / taken.fortyTogether;
  const cart = taken.cartAlone / taken.cartTogether;
  return {
    number: 7,
    what: `2 workers against 1: the journey of 40 steps, open space → counts, kept threads, warm, ${size}`,
    atLeast: "≥ 1.7×",
    reachFor: "1.9×",
    measured: times(forty),
    remark: `${ms(taken.fortyAlone)} → ${ms(taken.fortyTogether)}; cart abandonment ${times(cart)} (${ms(taken.cartAlone)} → ${ms(taken.cartTogether)})`,
    verdict: notBelow(forty, { atLeast: 1.7, reachFor: 1.9 }),
  };
}

/** Row 10. */
export function sizeRow({ data, size }: Bench): Row {
  const bytes = statSync(data.spacePath).size;
  const perMessage = bytes / data.messages;
  return {
    number: 10,
    what: `bytes per message in the space, properties included, ${size}`,
    atLeast: "≤ 45",
    reachFor: "≤ 25",
    measured: perMessage.toFixed(1),
    remark: megabytes(bytes),
    verdict: notAbove(perMessage, { atLeast: 45, reachFor: 25 }),
  };
}

const askedPeople = 60;

/** Row 15: with the space open, as in a program that runs; and from the closed file, as a command does it. */
export function explainRow({ data, space, stored, size }: Bench): Row {
  const random = new Random(15, 0);
  const drive = { plan: compilePlan(fortySteps, fortyDefinitions), settings: cartSettings };
  const ask = (asked: Space, chunks: readonly StoredChunk[], user: string): unknown => {
    const messages = messagesOfPerson(asked.messages, chunks, user) ?? [];
    return explain(drive, { user, messages, atMs: cartSettings.untilMs });
  };
  const open: number[] = [];
  const closed: number[] = [];
  for (let asked = 0; asked < askedPeople; asked++) {
    const chosen = random.pick(stored);
    const holder = openChunk(space.messages, chosen);
    const user = holder.userId(random.below(holder.userCount));
    open.push(timed(() => ask(space, stored, user)));
    closed.push(
      timed(() => {
        const opened = valueOf(openSpace(data.spacePath, { mode: "readOnly" }));
        ask(opened, opened.messages.listChunks(), user);
        opened.close();
      }),
    );
  }
  const middle = median(open);
  return {
    number: 15,
    what: `explain one person at one instant, journey of 40 steps, space open, ${size}`,
    atLeast: "< 20 ms",
    reachFor: "< 5 ms",
    measured: ms(middle),
    remark: `median of ${askedPeople} people, 95 % under ${ms(quantile(open, 0.95))}; from the closed file ${ms(median(closed))}`,
    verdict: notAbove(middle, { atLeast: 20, reachFor: 5 }),
  };
}

function timed(work: () => unknown): number {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
}
