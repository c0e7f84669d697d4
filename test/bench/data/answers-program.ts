// Asks everything that the screens of people and their data ask, of services that were opened just now:
// `answers-program.ts <space>`. Prints how long each answer took, and the most memory of the process.

import { quantile } from "../interleave.ts";
import { peakMemoryBytes } from "../peak-memory.ts";
import { openServices } from "./open-services.ts";
import { pageOfPerson, type Question, questions, somebodyInList } from "./questions.ts";

export interface Answered {
  readonly what: string;
  readonly isTyped: boolean;
  readonly firstMs: number;
  /** Of the askings after it. */
  readonly medianMs: number;
  readonly worstMs: number;
}

export interface Answers {
  readonly answered: readonly Answered[];
  readonly peakBytes: number;
}

/** After the first. */
const turns = 7;

const { host, close } = openServices(process.argv[2] ?? "");
const answered: Answered[] = [];
for (const question of questions) answered.push(await timesOf(question));
const { people } = await host.profile.list({ ...somebodyInList, limit: turns + 1 });
answered.push(await timesOf(pageOfPerson(people.map(({ userId }) => userId))));
await close();
console.log(JSON.stringify({ answered, peakBytes: peakMemoryBytes() } satisfies Answers));

async function timesOf(question: Question): Promise<Answered> {
  const taken: number[] = [];
  for (let turn = 0; turn <= turns; turn += 1) {
    const startedMs = performance.now();
    await question.ask(host, turn);
    taken.push(performance.now() - startedMs);
  }
  const [firstMs = NaN, ...again] = taken;
  return {
    what: question.what,
    isTyped: question.isTyped ?? false,
    firstMs,
    medianMs: quantile(again, 0.5),
    worstMs: quantile(again, 1),
  };
}
