// Row 14: how many people match a condition and each of its parts, asked anew at every key that somebody presses, of
// the counting thread, from the question to the answer with its samples.

import { deepStrictEqual } from "node:assert/strict";
import { CountingThread } from "../../../electron/simulation/counting/counting-thread.ts";
import type { ConditionCount } from "../../../shared/api/people-contract.ts";
import type { Condition } from "../../../shared/conditions/condition.ts";
import type { Bench } from "../bench.ts";
import { cartSettings } from "../cart-abandonment.ts";
import { askDuckDb, openDuckDb } from "../duckdb.ts";
import { fortyDefinitions } from "../forty-steps.ts";
import { interleave, median, quantile } from "../interleave.ts";
import { ms, notAbove, type Row } from "../row.ts";
import { valueOf } from "../value-of.ts";

const atMs = cartSettings.publishedAtMs;
const dayMs = 86_400_000;

interface Typed {
  readonly addedWithin: string;
  readonly price: number;
  readonly orderedWithin: string;
  readonly plan: string;
  readonly views: number;
}

const sentence: Typed = {
  addedWithin: "7d",
  price: 20,
  orderedWithin: "7d",
  plan: "pro",
  views: 3,
};

/** Two event clauses with windows, one of them filtered, a group of a trait and a count over all of history. */
const conditionOf = ({ addedWithin, price, orderedWithin, plan, views }: Typed): Condition => ({
  all: [
    {
      event: {
        name: "Product Added",
        within: addedWithin,
        where: [{ property: "price", op: "greaterThan", value: price }],
      },
    },
    { not: { event: { name: "Order Completed", within: orderedWithin } } },
    {
      any: [
        { trait: { key: "plan", op: "equals", value: plan } },
        { event: { name: "Product Viewed", count: { atLeast: views } } },
      ],
    },
  ],
});

/** What somebody types into each clause in turn; no sentence twice. */
function* keystrokes(): Generator<Typed> {
  for (let days = 8; days < 28; days++) yield { ...sentence, addedWithin: `${days}d` };
  for (let price = 21; price < 41; price++) yield { ...sentence, price };
  for (let days = 8; days < 28; days++) yield { ...sentence, orderedWithin: `${days}d` };
  for (let length = 1; length <= 20; length++)
    yield { ...sentence, plan: "professional and more".slice(0, length) };
  for (let views = 4; views < 24; views++) yield { ...sentence, views };
}

const cart: Condition = {
  all: [
    { event: { name: "Product Added", within: "7d" } },
    { not: { event: { name: "Order Completed", within: "7d" } } },
  ],
};

/** The same in SQL: all parts in one pass. */
const cartSql = (ms: number): string => `WITH counted AS (
  SELECT user_id, bool_or(event = 'Product Added' AND at_ms > ${ms - 7 * dayMs}) AS added,
    bool_or(event = 'Order Completed' AND at_ms > ${ms - 7 * dayMs}) AS ordered
  FROM message WHERE at_ms <= ${ms} GROUP BY user_id)
SELECT count(*) AS total, count(*) FILTER (WHERE added AND NOT ordered) AS whole, count(*) FILTER (WHERE added) AS "/all/0",
  count(*) FILTER (WHERE NOT ordered) AS "/all/1", count(*) FILTER (WHERE ordered) AS "/all/1/not" FROM counted`;

const countsOf = ({ total, parts }: ConditionCount): Record<string, number> => ({
  total,
  ...Object.fromEntries(parts.map(({ pointer, matching }) => [pointer === "" ? "whole" : pointer, matching])),
});

export async function countingRow({ data, space, size }: Bench): Promise<Row> {
  const thread = new CountingThread(space.path);
  const ask = async (condition: Condition, instant: number = atMs): Promise<ConditionCount> =>
    valueOf(
      await thread.ask("count", { condition, definitions: fortyDefinitions, atMs: instant, samples: 3 }),
    );
  const coldMs = await timed(() => ask(conditionOf(sentence)));
  // As while the person looks for the journey and its entry.
  await thread.ask("warmUp", { kinds: [] });
  for (let round = 0; round < 5; round++) await ask(conditionOf({ ...sentence, price: round }));
  const typed: number[] = [];
  for (const one of keystrokes()) typed.push(await timed(() => ask(conditionOf(one))));
  const moved: number[] = [];
  for (let hour = 1; hour <= 40; hour++)
    moved.push(await timed(() => ask(conditionOf(sentence), atMs + hour * 3_600_000)));
  const duck = await openDuckDb(data.duckPath);
  // Each round at another instant, so that nothing is known from the round before.
  const rounds = { own: 0, duck: 0 };
  const expected = new Map<number, Record<string, number>>();
  const taken = await interleave(
    {
      duck: async () => {
        const instant = atMs + rounds.duck++;
        const counts = await askDuckDb(duck.connection, cartSql(instant));
        expected.set(instant, counts);
        return counts;
      },
      own: async () => {
        const instant = atMs + rounds.own++;
        const counts = countsOf(await ask(cart, instant));
        deepStrictEqual(counts, expected.get(instant), "the counts of a cart differ");
        return counts;
      },
    },
    { rounds: 7, warmUps: 2 },
  );
  duck.close();
  await thread.close();
  const p95 = quantile(typed, 0.95);
  return {
    number: 14,
    what: `live count of a condition of four clauses while typing, with every part's own count and three samples, ${size}`,
    atLeast: "answers < 100 ms",
    reachFor: "< 30 ms",
    measured: `95 % < ${ms(p95)}`,
    remark: `median ${ms(median(typed))} of ${typed.length} keys; at another instant, where nothing is known, ${ms(median(moved))}; the first answer of a new thread ${ms(coldMs)}; two event clauses at another instant ${ms(taken.own)} against ${ms(taken.duck)} for one pass of SQL in DuckDB, 2 threads, warm`,
    verdict: notAbove(p95, { atLeast: 100, reachFor: 30 }),
  };
}

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await ask();
  return performance.now() - startedMs;
}
