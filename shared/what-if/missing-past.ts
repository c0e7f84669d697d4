// Whether the shared past of a what-if has its place in the changed journey: a step that somebody reached, a connection
// that somebody took, or a destination that something went to before the change cannot be taken away from then on. The
// counts, the stories and the outbox of the what-if would have nowhere to show it.

import type { StepId } from "../base/ids.ts";
import { kindName } from "../engine/kind-name.ts";
import type { TransitionKind } from "../engine/transition.ts";
import type { Journey } from "../journey/journey.ts";
import type { KindedRecords } from "../rehearsal/compare-people.ts";

export interface MissingPast {
  readonly step: StepId;
  /** What of the step is missing. */
  readonly part:
    | { readonly kind: "step" }
    | { readonly kind: "connection"; readonly via: string }
    | { readonly kind: "destination"; readonly destination: string };
  /** People who came by it before the change. */
  readonly people: number;
  /** People who wait at the step when the change comes. */
  readonly waiting: number;
}

interface Changed {
  readonly before: Journey;
  readonly after: Journey;
  readonly afterKinds: readonly TransitionKind[];
  readonly fromMs: number;
}

/** The first part of the past, in the order of kinds, that the changed journey has no place for. */
export function missingPast(past: KindedRecords, changed: Changed): MissingPast | undefined {
  const known = new Set(changed.afterKinds.map(kindName));
  const retyped = retypedSteps(changed);
  const isMissing = past.kinds.map(
    (kind) => !known.has(kindName(kind)) || ("step" in kind && retyped.has(kind.step)),
  );
  if (!isMissing.includes(true)) return undefined;
  const people = peopleByKind(past, changed.fromMs);
  const kind = past.kinds.find((_, index) => isMissing[index] === true && (people[index] ?? 0) > 0);
  if (kind === undefined || !("step" in kind)) return undefined;
  const { step } = kind;
  const counted = people[past.kinds.indexOf(kind)] ?? 0;
  return { step, part: partOf(kind), people: counted, waiting: waitingAt(past, step, changed.fromMs) };
}

function retypedSteps({ before, after }: Changed): ReadonlySet<StepId> {
  const types = new Map(before.steps.map(({ id, type }) => [id, type]));
  return new Set(after.steps.filter(({ id, type }) => (types.get(id) ?? type) !== type).map(({ id }) => id));
}

type OfStep = Extract<TransitionKind, { readonly step: StepId }>;

function partOf(kind: OfStep): MissingPast["part"] {
  switch (kind.what) {
    case "reached":
      return { kind: "step" };
    case "passed":
      return { kind: "connection", via: kind.via };
    default:
      return { kind: "destination", destination: kind.destination };
  }
}

/** How many people have each kind before the instant. */
function peopleByKind({ kinds, records }: KindedRecords, fromMs: number): Uint32Array {
  const people = new Uint32Array(kinds.length);
  const lastUser = new Int32Array(kinds.length).fill(-1);
  for (let user = 0; user < records.userCount; user += 1) {
    for (const record of recordsBefore(records, user, fromMs)) {
      const kind = records.kinds[record] ?? 0;
      if (lastUser[kind] !== user) people[kind] = (people[kind] ?? 0) + 1;
      lastUser[kind] = user;
    }
  }
  return people;
}

function waitingAt({ kinds, records }: KindedRecords, step: StepId, fromMs: number): number {
  let waiting = 0;
  for (let user = 0; user < records.userCount; user += 1) {
    let waits = false;
    for (const record of recordsBefore(records, user, fromMs)) {
      const kind = kinds[records.kinds[record] ?? 0];
      if (kind?.what === "ended") waits = false;
      else if (kind !== undefined && "step" in kind && kind.step === step) waits = kind.what !== "passed";
    }
    if (waits) waiting += 1;
  }
  return waiting;
}

function* recordsBefore(
  { starts, atMs }: KindedRecords["records"],
  user: number,
  fromMs: number,
): Generator<number> {
  const end = starts[user + 1] ?? 0;
  for (let record = starts[user] ?? 0; record < end && (atMs[record] ?? 0) < fromMs; record += 1)
    yield record;
}
