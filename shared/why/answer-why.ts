// Answers a "why?" about one person in one rehearsal, for every subject and at every instant.

import { assert, assertNever } from "../base/assert.ts";
import type { StepId } from "../base/ids.ts";
import { instanceScope } from "../engine/instance-scope.ts";
import type { TransitionRecord } from "../engine/machine/transition-record.ts";
import type { TransitionKind } from "../engine/transition.ts";
import { connectionsOf } from "../journey/connections.ts";
import type { Next, Step } from "../journey/journey.ts";
import { answerCondition, type ConditionAnswer } from "./condition-answer.ts";
import { Life, type LifeInput } from "./life.ts";
import { stepOf } from "./ways-of.ts";
import type { Asked, WhyAnswer, WhySubject } from "./why-answer.ts";
import { whyAtReached, whyNotReached, type Finding } from "./why-at-step.ts";
import { whyEntered, whyOutside } from "./why-entry.ts";

export interface WhyQuestion extends LifeInput {
  readonly atMs: number;
  readonly subject: WhySubject;
}

type Answered = Finding & { readonly exit: ConditionAnswer | null };

/** `transition` must be a number of one of the transitions, `step` a step of the journey. */
export function answerWhy({ atMs, subject, ...input }: WhyQuestion): WhyAnswer {
  const record = subject.about === "transition" ? input.transitions[subject.transition] : undefined;
  // What is still to come is told as it will have come.
  const life = new Life(input, Math.max(atMs, record?.atMs ?? atMs));
  const answered = answeredFor(life, subject, record);
  return {
    userId: life.user,
    atMs: life.atMs,
    asked: askedOf(subject, record),
    ...answered,
    next: life.next(),
    inRehearsal: life.inRehearsal(),
  };
}

function askedOf(subject: WhySubject, record: TransitionRecord | undefined): Asked {
  if (subject.about === "step") return { is: "step", step: subject.step };
  if (subject.about === "entry") return { is: "entry" };
  assert(record !== undefined, `transition ${subject.transition} is one of the person's`);
  return { is: "transition", transition: subject.transition, kind: record.kind, atMs: record.atMs };
}

function answeredFor(life: Life, subject: WhySubject, record: TransitionRecord | undefined): Answered {
  switch (subject.about) {
    case "transition":
      assert(record !== undefined, `transition ${subject.transition} is one of the person's`);
      return ofTransition(life, record);
    case "step":
      return ofStep(life, subject.step);
    case "entry":
      return ofEntry(life);
    default:
      return assertNever(subject);
  }
}

function ofEntry(life: Life): Answered {
  const { entries } = life;
  return entries > 0 && life.endOf(entries) === undefined ? whyEntered(life, entries) : whyOutside(life);
}

/** At the step in the current or the latest instance. */
function ofStep(life: Life, id: StepId): Answered {
  const step = stepOf(life, id);
  assert(step !== undefined, `${id} is a step of the journey`);
  const { entries } = life;
  if (entries === 0 || step.type === "entry") return ofEntry(life);
  const finding =
    life.reachedMs(entries, id) === null
      ? whyNotReached(life, entries, id)
      : ofReached(life, { entry: entries, step });
  return "exit" in finding ? (finding as Answered) : withExit(life, finding);
}

/** What a step does at once is told by what led to it. */
function ofReached(life: Life, { entry, step }: { readonly entry: number; readonly step: Step }): Finding {
  const passes = life.passes(entry, step.id).length > 0;
  if (step.type !== "sendToDestinations" || !passes)
    return whyAtReached(life, { entry, step, towards: null });
  return ofArrival(life, { entry, next: step.id, atMs: life.reachedMs(entry, step.id) ?? life.atMs });
}

function ofTransition(life: Life, record: TransitionRecord): Answered {
  const { entry, atMs, kind } = record;
  switch (kind.what) {
    case "reached":
    case "sent":
      return stepOf(life, kind.step)?.type === "entry"
        ? whyEntered(life, entry)
        : withExit(life, ofArrival(life, { entry, next: kind.step, atMs }));
    case "passed":
      return ofPass(life, { entry, kind });
    case "completed":
      return withExit(life, ofArrival(life, { entry, next: null, atMs }));
    case "unsent":
    case "ended":
      return whyEnded(life, entry);
    default:
      return assertNever(kind);
  }
}

interface PassAsked {
  readonly entry: number;
  readonly kind: Extract<TransitionKind, { readonly what: "passed" }>;
}

function ofPass(life: Life, { entry, kind }: PassAsked): Answered {
  const step = stepOf(life, kind.step);
  assert(step !== undefined, `${kind.step} is a step of the journey`);
  if (step.type === "entry") return whyEntered(life, entry);
  if (step.type === "sendToDestinations") return withExit(life, ofReached(life, { entry, step }));
  return withExit(life, whyAtReached(life, { entry, step, towards: null }, kind.via));
}

interface Arrival {
  readonly entry: number;
  /** null: the completion. */
  readonly next: Next;
  readonly atMs: number;
}

/** What led there: the first pass at that instant whose connection does. What passes at once is looked through. */
function ofArrival(life: Life, { entry, next, atMs }: Arrival): Finding {
  for (const record of life.instance(entry)) {
    if (record.atMs !== atMs || record.kind.what !== "passed") continue;
    const { step: id, via } = record.kind;
    const step = stepOf(life, id);
    if (step === undefined) continue;
    if (!connectionsOf(step).some((one) => one.via === via && one.next === next)) continue;
    if (step.type === "entry") return whyEntered(life, entry);
    if (step.type === "sendToDestinations") return ofReached(life, { entry, step });
    return whyAtReached(life, { entry, step, towards: null }, via);
  }
  // In a what-if the ways of then may be gone since the change; how the person came in is known still.
  return whyEntered(life, entry);
}

function whyEnded(life: Life, entry: number): Answered {
  const end = life.endOf(entry);
  assert(end?.kind.what === "ended", `instance ${entry} has ended`);
  const { reason, outcome } = end.kind;
  const entryMs = life.entryMs(entry);
  const found = { is: "ended", entry, entryMs, atMs: end.atMs, reason, outcome, waitingAt: null } as const;
  return { found, ways: [], telling: null, exit: exitAt(life, entry, end.atMs) };
}

/** What would end the instance, as it stands at the instant; not of what was decided and over. */
function withExit(life: Life, finding: Finding): Answered {
  const { found } = finding;
  if (found.is === "ended") return { ...finding, exit: exitAt(life, found.entry, found.atMs) };
  if (found.is === "waiting") return { ...finding, exit: exitAt(life, found.entry, life.atMs) };
  return { exit: null, ...finding };
}

function exitAt(life: Life, entry: number, atMs: number): ConditionAnswer | null {
  const { plan, settings } = life.live;
  const when = plan.journey.settings?.exit?.when;
  if (when === undefined) return null;
  const entryMs = life.entryMs(entry);
  const scope = instanceScope(settings.publishedAtMs, { entryMs, stepMs: entryMs });
  return answerCondition(when, { known: life.knownAt(atMs), later: life.known, atMs, scope });
}
