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
}

export class WayTally {
  readonly #plan: Plan;
  /** By kind, people to whom it happened. */
  readonly #people: Uint32Array;
  readonly #pairs: readonly Pair[];

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#people = new Uint32Array(plan.kinds.kinds.length);
    this.#pairs = plan.ranked.flatMap((step) => pairsOf(plan, step));
  }

  /** The log of one chunk; no person is in two. */
  add({ userCount, starts, kinds }: TransitionLog): void {
    // By kind: the last person, and the last instance, to whom it happened.
    const ofPerson = new Int32Array(this.#people.length).fill(-1);
    const ofInstance = new Int32Array(this.#people.length).fill(-1);
    let instance = -1;
    for (let listed = 0; listed < userCount; listed++) {
      const travelled = new Set<Pair>();
      const end = starts[listed + 1] as number;
      for (let record = starts[listed] as number; record < end; record++) {
        const kind = kinds[record] as number;
        if (kind === 0) instance++;
        ofInstance[kind] = instance;
        if (ofPerson[kind] !== listed) this.#people[kind] = (this.#people[kind] as number) + 1;
        ofPerson[kind] = listed;
        for (const pair of this.#pairs) {
          const [first, second] = pair.kinds;
          if (kind !== first && kind !== second) continue;
          if (ofInstance[first] === instance && ofInstance[second] === instance) travelled.add(pair);
        }
      }
      for (const pair of travelled) pair.people++;
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
    })),
  );
}
