// Row 15 as the window has it: one "why?" about a person nobody asked about before, to the travelling thread and
// back. Beside it the processor's time of the answer alone, which other work on the machine disturbs least.

import type { StepId } from "../../../shared/base/ids.ts";
import { openKeptRehearsal } from "../../../electron/simulation/travel/open-kept-rehearsal.ts";
import { TravelThread } from "../../../electron/simulation/travel/travel-thread.ts";
import { whyOf, type WhyQuestion } from "../../../electron/simulation/travel/why-of.ts";
import { assert } from "../../../shared/base/assert.ts";
import { Random } from "../../../shared/generate/random.ts";
import { cartSettings } from "../cart-abandonment.ts";
import { fortySteps } from "../forty-steps.ts";
import { median, quantile } from "../interleave.ts";
import type { KeptRehearsal } from "../kept-forty.ts";
import { ms, notAbove, type Row } from "../row.ts";
import { valueOf } from "../value-of.ts";

const askedPeople = 200;
/** The first ones make the code warm, and what all answers read ready. */
const warmUps = 20;

export async function whyRow({ space, id }: KeptRehearsal, size: string): Promise<Row> {
  const rehearsal = valueOf(space.read(() => openKeptRehearsal(space, id)));
  const ask = whyAsker(rehearsal.saved.users);
  const alone = timeAlone(ask, (question) =>
    valueOf(space.read(() => whyOf(rehearsal, question, () => false))),
  );
  const taken = await timeTrips(space.path, id, ask);
  const middle = median(taken);
  return {
    number: 15,
    what: `one "why?" about somebody not seen before, at one instant, to the thread and back, journey of 40 steps, ${size}`,
    atLeast: "< 20 ms",
    reachFor: "< 5 ms",
    measured: ms(middle),
    remark: `median of ${askedPeople} people, 95 % under ${ms(quantile(taken, 0.95))}; the processor's time ${ms(median(alone))}, 95 % under ${ms(quantile(alone, 0.95))}`,
    verdict: notAbove(middle, { atLeast: 20, reachFor: 5 }),
  };
}

type WhyAsker = () => WhyQuestion;

/** Nobody twice, but by chance. */
function whyAsker(users: readonly string[]): WhyAsker {
  const random = new Random(15, 1);
  const { publishedAtMs, untilMs } = cartSettings;
  return () => ({
    userId: random.pick(users),
    atMs: publishedAtMs + random.below(untilMs - publishedAtMs + 1),
    subject: { about: "step", step: random.pick(fortySteps.steps).id as StepId },
  });
}

function timeAlone(ask: WhyAsker, answer: (question: WhyQuestion) => unknown): readonly number[] {
  const taken: number[] = [];
  for (let asked = -warmUps; asked < askedPeople; asked++) {
    const question = ask();
    const before = process.threadCpuUsage();
    assert(answer(question) !== null, `${question.userId} is in the rehearsal`);
    const { user, system } = process.threadCpuUsage(before);
    if (asked >= 0) taken.push((user + system) / 1_000);
  }
  return taken;
}

async function timeTrips(spacePath: string, rehearsal: number, ask: WhyAsker): Promise<readonly number[]> {
  const thread = new TravelThread(spacePath);
  const taken: number[] = [];
  valueOf(await thread.ask("warmUp", { rehearsal }));
  for (let asked = -warmUps; asked < askedPeople; asked++) {
    const question = { rehearsal, ...ask() };
    const startedMs = performance.now();
    valueOf(await thread.ask("why", question));
    if (asked >= 0) taken.push(performance.now() - startedMs);
  }
  await thread.close();
  return taken;
}
