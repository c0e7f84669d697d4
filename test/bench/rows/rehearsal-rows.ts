// Rows 1 to 4 and 6: what rehearsing costs, against SQL, against a machine written by hand, and by itself.

import { deepStrictEqual } from "node:assert/strict";
import { KeptThreads } from "../../../electron/simulation/kept-threads.ts";
import { simulate } from "../../../electron/simulation/simulate.ts";
import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import type { Bench } from "../bench.ts";
import { cartAbandonment, cartCounts, type CartOutcomes } from "../cart-abandonment.ts";
import { askDuckDb, openDuckDb } from "../duckdb.ts";
import { duckDbForms } from "../duckdb-forms.ts";
import { fortySteps } from "../forty-steps.ts";
import { runByHand } from "../hand-written-machine.ts";
import { interleave, type Contenders } from "../interleave.ts";
import { naiveHistories, naiveUsers, runNaively } from "../naive-baseline.ts";
import { countingTask, countTransitions, rehearseInMemory } from "../rehearse-in-memory.ts";
import { ms, notAbove, notBelow, times, type Row } from "../row.ts";
import { askSqlite } from "../sqlite-baseline.ts";
import { valueOf } from "../value-of.ts";

export interface Baseline {
  readonly what: string;
  readonly ms: number;
}

export interface CartResult {
  readonly rows: readonly Row[];
  readonly baselines: readonly Baseline[];
  readonly handMs: number;
  readonly bestForm: keyof typeof duckDbForms;
}

const rounds = { rounds: 7, warmUps: 3 } as const;

/** Rows 1 or 2 and 3: everybody answers the same question, and must give the same counts. */
export async function cartRows(bench: Bench): Promise<CartResult> {
  const { data, chunks, size } = bench;
  const expected = cartCounts(runByHand(chunks));
  const duck = await openDuckDb(data.duckPath);
  const byForm = async (form: keyof typeof duckDbForms): Promise<InstantCounts> =>
    cartCounts((await askDuckDb(duck.connection, duckDbForms[form])) as unknown as CartOutcomes);
  const kept = KeptThreads.open(bench.space.path, 2);
  const taken = await interleave(
    {
      hand: () => cartCounts(runByHand(chunks)),
      memory: () => rehearseInMemory(cartAbandonment, chunks),
      kept: () => rehearseSpace(bench, 2, kept),
      space: () => rehearseSpace(bench, 1),
      spaceTogether: () => rehearseSpace(bench, 2),
      windowFunctions: () => byForm("windowFunctions"),
      asOfJoins: () => byForm("asOfJoins"),
      lists: () => byForm("lists"),
      rangeJoins: () => byForm("rangeJoins"),
    },
    {
      ...rounds,
      // A thread that goes through few chunks a round has its code optimised only after many rounds.
      warmUps: data.users >= 1_000_000 ? rounds.warmUps : 20,
      check: (counts, name) => deepStrictEqual(counts, expected, `${name} counts otherwise`),
    },
  );
  duck.close();
  await kept.close();
  const slow = await interleave(
    { sqlite: () => cartCounts(askSqlite(data.sqlitePath)) },
    {
      rounds: 5,
      warmUps: 1,
      check: (counts) => deepStrictEqual(counts, expected, "SQLite counts otherwise"),
    },
  );
  const forms = Object.keys(duckDbForms) as (keyof typeof duckDbForms)[];
  const bestForm = forms.reduce((best, form) => (taken[form] < taken[best] ? form : best));
  const faster = taken[bestForm] / taken.kept;
  const alone = await onOneThread(bench, {
    hand: () => cartCounts(runByHand(chunks)),
    memory: () => rehearseInMemory(cartAbandonment, chunks),
  });
  const byHand = alone.memory / alone.hand;
  const isLarge = data.users >= 1_000_000;
  const target = isLarge ? { atLeast: 10, reachFor: 20 } : { atLeast: 20, reachFor: 40 };
  return {
    handMs: alone.hand,
    bestForm,
    rows: [
      {
        number: isLarge ? 1 : 2,
        what: `rehearse cart abandonment, ${size}, open space → counts, 2 kept threads, warm, against the best of four DuckDB SQL forms (native file, 2 threads, warm)`,
        atLeast: `${target.atLeast}× faster`,
        reachFor: `${target.reachFor}×`,
        measured: `${times(faster)} faster`,
        remark: `${ms(taken.kept)} against ${ms(taken[bestForm])}; columns in memory, 1 thread, ${ms(taken.memory)} (${times(taken[bestForm] / taken.memory)}); from the open space with threads of its own, unpacking its columns, ${ms(taken.space)} with 1 thread (${times(taken[bestForm] / taken.space)}), ${ms(taken.spaceTogether)} with 2`,
        verdict: notBelow(faster, target),
      },
      {
        number: 3,
        what: `the same on columns in memory, one thread, against the hand-written typed-array machine, ${size}`,
        atLeast: "≤ 2× its time",
        reachFor: "≤ 1.25×",
        measured: times(byHand),
        remark: `${ms(alone.memory)} against ${ms(alone.hand)} of the thread's processor time`,
        verdict: notAbove(byHand, { atLeast: 2, reachFor: 1.25 }),
      },
    ],
    baselines: [
      { what: "hand-written typed-array machine, 1 thread, columns in memory", ms: taken.hand },
      { what: "Rehearse, 1 thread, columns in memory", ms: taken.memory },
      { what: "Rehearse, open space → counts, 2 kept threads, warm", ms: taken.kept },
      { what: "Rehearse, open space → counts, 1 new thread", ms: taken.space },
      { what: "Rehearse, open space → counts, 2 new threads", ms: taken.spaceTogether },
      { what: "DuckDB, window functions, 2 threads", ms: taken.windowFunctions },
      { what: "DuckDB, as-of joins, 2 threads", ms: taken.asOfJoins },
      { what: "DuckDB, lists and lambdas, 2 threads", ms: taken.lists },
      { what: "DuckDB, range joins, 2 threads", ms: taken.rangeJoins },
      { what: "SQLite, covering index", ms: slow.sqlite },
      await naiveBaseline(data.users),
    ],
  };
}

async function rehearseSpace(
  { space, stored }: Bench,
  workers: number,
  threads?: KeptThreads,
): Promise<InstantCounts> {
  const source = { kind: "space", space, chunks: stored } as const;
  const request = { task: countingTask(cartAbandonment), source, workers };
  const { counts } = valueOf(await simulate(threads === undefined ? request : { ...request, threads }));
  const [atEnd] = counts;
  if (atEnd === undefined) throw new Error("Counts at the end are asked for");
  return atEnd;
}

async function naiveBaseline(users: number): Promise<Baseline> {
  const { histories, chunk } = naiveHistories();
  const expected = rehearseInMemory(cartAbandonment, [chunk]);
  const { naive } = await interleave(
    { naive: () => cartCounts(runNaively(histories)) },
    {
      rounds: 5,
      warmUps: 2,
      check: (counts) => deepStrictEqual(counts, expected, "replay counts otherwise"),
    },
  );
  const what = `per-user objects, naive interpreter, in memory (scaled from ${naiveUsers.toLocaleString("en")} people)`;
  return { what, ms: (naive / naiveUsers) * users };
}

/** The processor's time for each run, in samples long enough to be counted: as many runs as make a million people. */
async function onOneThread<Name extends string>(
  { data }: Bench,
  contenders: Contenders<Name, unknown>,
): Promise<Readonly<Record<Name, number>>> {
  const runs = Math.ceil(1_000_000 / data.users);
  const repeated = Object.entries<() => unknown>(contenders).map(([name, run]) => {
    const repeat = (): void => {
      for (let again = 0; again < runs; again++) void run();
    };
    return [name, repeat] as const;
  });
  const taken = await interleave(Object.fromEntries(repeated) as Contenders<Name, void>, {
    ...rounds,
    clock: "thread",
  });
  const each = Object.entries<number>(taken).map(([name, total]) => [name, total / runs] as const);
  return Object.fromEntries(each) as Record<Name, number>;
}

/** Row 4. */
export async function fortyStepsRow(bench: Bench): Promise<Row> {
  const { chunks, size } = bench;
  const cartTransitions = countTransitions(cartAbandonment, chunks);
  const fortyTransitions = countTransitions(fortySteps, chunks);
  const taken = await onOneThread(bench, {
    cart: () => rehearseInMemory(cartAbandonment, chunks),
    forty: () => rehearseInMemory(fortySteps, chunks),
  });
  const cartNs = (taken.cart * 1e6) / cartTransitions;
  const fortyNs = (taken.forty * 1e6) / fortyTransitions;
  return {
    number: 4,
    what: `a journey of 40 steps with every step type, joins, property filters, computed traits, audiences, re-entry, exits, against cart abandonment, per transition, ${size}`,
    atLeast: "≤ 4×",
    reachFor: "≤ 2×",
    measured: times(fortyNs / cartNs),
    remark: `${fortyNs.toFixed(0)} ns a transition (${fortyTransitions.toLocaleString("en")} in ${ms(taken.forty)}) against ${cartNs.toFixed(0)} ns (${cartTransitions.toLocaleString("en")} in ${ms(taken.cart)})`,
    verdict: notAbove(fortyNs / cartNs, { atLeast: 4, reachFor: 2 }),
  };
}

/** Row 6. All people in rehearsals of so many chunks each, so that the data are the same, and so is their place in memory. */
export async function flatnessRow(bench: Bench): Promise<Row> {
  const { chunks, data } = bench;
  const sizes = [1, 10, 100].filter((count) => count <= chunks.length);
  const run = (count: number) => () => {
    for (let first = 0; first < chunks.length; first += count) {
      rehearseInMemory(cartAbandonment, chunks.slice(first, first + count));
    }
  };
  const taken = await interleave(
    Object.fromEntries(sizes.map((count) => [String(count), run(count)])),
    rounds,
  );
  const users = chunks.reduce((sum, chunk) => sum + chunk.userCount, 0);
  const costs = sizes.map((count) => ((taken[String(count)] ?? NaN) * 1e6) / users);
  const perUser = sizes.map((count, index) => {
    const together = Math.round((users / chunks.length) * count).toLocaleString("en");
    return `${together}: ${(costs[index] ?? NaN).toFixed(1)} ns`;
  });
  const spread = Math.max(...costs) / Math.min(...costs);
  return {
    number: 6,
    what: `cost per user from 10 k to ${data.users >= 1_000_000 ? "1 M" : data.users.toLocaleString("en")} users`,
    atLeast: "flat within 1.3×",
    reachFor: "flat",
    measured: `within ${times(spread)}`,
    remark: `${perUser.join(", ")}; compiling or finding the kernel included`,
    verdict: notAbove(spread, { atLeast: 1.3, reachFor: 1.1 }),
  };
}
