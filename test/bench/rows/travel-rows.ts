// Rows 11, 12 and 15: questions about any instant of a rehearsal that is kept in a space, answered as the travelling
// thread answers them, names of people included; and what going to that thread and back adds.

import { countsAt } from "../../../electron/simulation/travel/counts-at.ts";
import { openKeptRehearsal } from "../../../electron/simulation/travel/open-kept-rehearsal.ts";
import { people, type PeopleQuestion } from "../../../electron/simulation/travel/people.ts";
import { TravelThread } from "../../../electron/simulation/travel/travel-thread.ts";
import { warmUp } from "../../../electron/simulation/travel/warm-up.ts";
import { Random } from "../../../shared/generate/random.ts";
import type { Bench } from "../bench.ts";
import { cartSettings } from "../cart-abandonment.ts";
import { fortySteps } from "../forty-steps.ts";
import { median, quantile } from "../interleave.ts";
import { whyRow } from "./why-row.ts";
import { keepForty, type KeptRehearsal } from "../kept-forty.ts";
import { ms, notAbove, type Row } from "../row.ts";
import { valueOf } from "../value-of.ts";

const questions = 20_000;

export async function travelRows(bench: Bench): Promise<readonly Row[]> {
  const kept = keepForty(bench);
  try {
    return [...(await measure(kept)), await whyRow(kept, bench.size)];
  } finally {
    kept.remove();
  }
}

async function measure({ space, id }: KeptRehearsal): Promise<readonly Row[]> {
  const rehearsal = valueOf(space.read(() => openKeptRehearsal(space, id)));
  const isCancelled = (): boolean => false;
  const startedMs = performance.now();
  await warmUp(rehearsal, {}, isCancelled);
  const readyMs = performance.now() - startedMs;
  const chance = new Chance();
  const counting = timeEach(() => void countsAt(rehearsal, { atMs: chance.instant() }, isCancelled));
  const ask = (question: PeopleQuestion): void => void people(rehearsal, question, isCancelled);
  // Each list is made when it is first asked for.
  for (const { id: step } of fortySteps.steps) for (const state of states) ask(chance.page(step, state));
  const finding = timeEach(() => ask(chance.page()));
  const trips = await timeTrips(space.path, id);
  const size = `${rehearsal.saved.records.recordCount.toLocaleString("en")} transitions of the journey of 40 steps`;
  const remarks = [
    remarkOf(counting),
    `to the thread and back: median ${ms(median(trips))}, p99 ${ms(quantile(trips, 0.99))}`,
    `made ready in ${ms(readyMs)}`,
  ];
  return [
    {
      number: 11,
      what: `counts at a random instant, ${size}`,
      ...targetOf(counting, { atLeast: 0.2, reachFor: 0.03 }),
      remark: remarks.join("; "),
    },
    {
      number: 12,
      what: `first 100 people at a random step, waiting, passed or left, at a random instant, ${size}`,
      ...targetOf(finding, { atLeast: 0.2, reachFor: 0.05 }),
      remark: remarkOf(finding),
    },
  ];
}

const states = ["waiting", "passed", "left"] as const;

class Chance {
  readonly #random = new Random(11, 0);

  instant(): number {
    const { publishedAtMs, untilMs } = cartSettings;
    return publishedAtMs + this.#random.below(untilMs - publishedAtMs + 1);
  }

  page(step = this.#random.pick(fortySteps.steps).id, state = this.#random.pick(states)): PeopleQuestion {
    const scope = { of: "step", step, state } as const;
    const query = { atMs: this.instant(), scope, text: "", condition: null };
    return { query, sort: "since", offset: 0, limit: 100 };
  }
}

function targetOf(
  taken: readonly number[],
  target: { readonly atLeast: number; readonly reachFor: number },
): Pick<Row, "atLeast" | "reachFor" | "measured" | "verdict"> {
  const p99 = quantile(taken, 0.99);
  return {
    atLeast: `p99 < ${target.atLeast} ms`,
    reachFor: `p99 < ${target.reachFor} ms`,
    measured: `p99 ${p99.toFixed(4)} ms`,
    verdict: notAbove(p99, target),
  };
}

const remarkOf = (taken: readonly number[]): string =>
  `median ${ms(median(taken))} of ${questions.toLocaleString("en")} questions`;

function timeEach(ask: () => void): readonly number[] {
  const taken: number[] = [];
  for (let question = -questions / 4; question < questions; question++) {
    const startedMs = performance.now();
    ask();
    const tookMs = performance.now() - startedMs;
    if (question >= 0) taken.push(tookMs);
  }
  return taken;
}

async function timeTrips(spacePath: string, rehearsal: number): Promise<readonly number[]> {
  const thread = new TravelThread(spacePath);
  const chance = new Chance();
  const taken: number[] = [];
  valueOf(await thread.ask("warmUp", { rehearsal }));
  for (let trip = -questions / 20; trip < questions / 10; trip++) {
    const startedMs = performance.now();
    valueOf(await thread.ask("countsAt", { rehearsal, atMs: chance.instant() }));
    if (trip >= 0) taken.push(performance.now() - startedMs);
  }
  await thread.close();
  return taken;
}
