// Which ways people took in a trial rehearsal: how many came to a step and took each connection, and how many
// travelled two branches of one split. People are counted once, however often they entered.

import { conditionsByConnection } from "../../../shared/engine/conditions-of.ts";
import type { Plan } from "../../../shared/engine/plan.ts";
import type { TransitionLog } from "../../../shared/engine/transition.ts";
import { connectionsOf } from "../../../shared/journey/connections.ts";
import type { Step } from "../../../shared/journey/journey.ts";
import type { DataSummary } from "../../../shared/journey/problems/data-summary.ts";

/** Two branches of a split that one instance may both travel, by their kinds. */
interface Pair {
  readonly step: Step;
  readonly branches: readonly [first: string, second: string];
  readonly kinds: readonly [first: number, second: number];
  people: number;
  /** Who was counted last, by number; no person comes twice. */
  last: number;
}

export class WayTally {
  readonly #plan: Plan;
  /** By kind, people to whom it happened. */
  readonly #people: Uint32Array;
  readonly #pairs: readonly Pair[];
  /** By kind. */
  readonly #pairsOf: readonly (readonly Pair[])[];
  /** People and instances so far. */
  #person = 0;
  #instance = 0;
  /** By kind: the last person, and the last instance, to whom it happened. */
  readonly #lastPerson: Float64Array;
  readonly #lastInstance: Float64Array;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#people = new Uint32Array(plan.kinds.kinds.length);
    this.#pairs = plan.ranked.flatMap((step) => pairsOf(plan, step));
    this.#pairsOf = plan.kinds.kinds.map((_, kind) =>
      this.#pairs.filter(({ kinds }) => kinds.includes(kind)),
    );
    this.#lastPerson = new Float64Array(plan.kinds.kinds.length);
    this.#lastInstance = new Float64Array(plan.kinds.kinds.length);
  }

  /** The log of one chunk; no person is in two. */
  add({ userCount, starts, kinds }: TransitionLog): void {
    for (let listed = 0; listed < userCount; listed++) {
      this.#person++;
      const end = starts[listed + 1] as number;
      for (let record = starts[listed] as number; record < end; record++)
        this.#addRecord(kinds[record] as number);
    }
  }

  #addRecord(kind: number): void {
    if (kind === 0) this.#instance++;
    this.#lastInstance[kind] = this.#instance;
    if (this.#lastPerson[kind] !== this.#person) this.#people[kind] = (this.#people[kind] as number) + 1;
    this.#lastPerson[kind] = this.#person;
    for (const pair of this.#pairsOf[kind] ?? []) {
      const [first, second] = pair.kinds;
      if (pair.last === this.#person || this.#lastInstance[first] !== this.#lastInstance[second]) continue;
      pair.last = this.#person;
      pair.people++;
    }
  }

  counts(): Pick<DataSummary, "ways" | "overlaps"> {
    const { kinds, journey } = this.#plan;
    const people = (kind: Parameters<typeof kinds.indexOf>[0]): number =>
      this.#people[kinds.indexOf(kind)] as number;
    return {
      ways: journey.steps.flatMap((step) =>
        connectionsOf(step).map(({ via }) => ({
          step: step.id,
          via,
          reached: people({ what: "reached", step: step.id }),
          taken: people({ what: "passed", step: step.id, via }),
        })),
      ),
      overlaps: this.#pairs.map(({ step, branches, people: both }) => ({
        step: step.id,
        branches,
        people: both,
      })),
    };
  }
}

function pairsOf({ kinds }: Plan, step: Step): readonly Pair[] {
  if (step.type !== "multiBranchSplit" || step.mode === "firstMatch") return [];
  const vias = conditionsByConnection(step).map(({ via }) => via);
  const kindOf = (via: string): number => kinds.indexOf({ what: "passed", step: step.id, via });
  return vias.flatMap((first, index) =>
    vias.slice(index + 1).map((second) => ({
      step,
      branches: [first, second] as const,
      kinds: [kindOf(first), kindOf(second)] as const,
      people: 0,
      last: 0,
    })),
  );
}
