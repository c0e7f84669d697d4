// All kinds of transition that a journey can have, numbered: 0 is the entry being reached, then step by step in
// file order, then what happens to instances as a whole.

import { assert } from "../base/assert.ts";
import { connectionsOf } from "../journey/connections.ts";
import type { Journey, Step } from "../journey/journey.ts";
import { kindName } from "./kind-name.ts";
import type { KindIndex, TransitionKind } from "./transition.ts";

export class KindTable {
  readonly kinds: readonly TransitionKind[];
  private readonly indices = new Map<string, KindIndex>();

  constructor(journey: Journey) {
    this.kinds = [...journey.steps.flatMap(kindsOfStep), { what: "completed" }, ...endings];
    this.kinds.forEach((kind, index) => this.indices.set(kindName(kind), index as KindIndex));
  }

  /** The number of a kind of this journey. */
  indexOf(kind: TransitionKind): KindIndex {
    const index = this.indices.get(kindName(kind));
    assert(index !== undefined, `${kindName(kind)} must be a kind of this journey`);
    return index;
  }

  /** The kind with a number. */
  kind(index: number): TransitionKind {
    const kind = this.kinds[index];
    assert(kind !== undefined, `a kind must be below ${this.kinds.length}, is ${index}`);
    return kind;
  }
}

function kindsOfStep(step: Step): readonly TransitionKind[] {
  const destinations = step.type === "sendToDestinations" ? step.destinations : [];
  return [
    { what: "reached", step: step.id },
    ...destinations.map(({ id }) => ({ what: "sent", step: step.id, destination: id }) as const),
    ...connectionsOf(step).map(({ via }) => ({ what: "passed", step: step.id, via }) as const),
    ...destinations.map(({ id }) => ({ what: "unsent", step: step.id, destination: id }) as const),
  ];
}

const endings: readonly TransitionKind[] = [
  { what: "ended", reason: "time", outcome: "completed" },
  { what: "ended", reason: "time", outcome: "exited" },
  { what: "ended", reason: "condition", outcome: "completed" },
  { what: "ended", reason: "condition", outcome: "exited" },
];
