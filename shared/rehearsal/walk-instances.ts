// Reads the records of a rehearsal instance by instance and says what each means for the counts of
// SEMANTICS.md section 9: which pass of a step is its first, and which waits an ending cuts short.

import { kindAction, kindActions } from "./kind-actions.ts";
import type { RehearsalOutline } from "./rehearsal-outline.ts";
import type { RehearsalRecords } from "./rehearsal-records.ts";

/** How the user's previous instance stood when the next one began. */
export type PreviousOutcome = "none" | "completed" | "exited";

/** What a walk calls, in output order. Steps and vias are indexes into the outline. */
export interface InstanceVisitor {
  /** Opens the instance that all calls up to the next `opened` speak of. */
  opened(user: number, entry: number): void;
  entered(previous: PreviousOutcome, atMs: number): void;
  reached(step: number, atMs: number): void;
  passedFirst(step: number, via: number, atMs: number): void;
  /** Through a further branch. */
  passedAgain(step: number, via: number, atMs: number): void;
  /** The instance ended while it waited at the step. */
  left(step: number, atMs: number): void;
  completed(atMs: number): void;
  /** The instance ended before it had completed. */
  exited(atMs: number): void;
}

export function walkInstances(
  outline: RehearsalOutline,
  records: RehearsalRecords,
  visitor: InstanceVisitor,
): void {
  const { actions, steps, vias } = kindActions(outline);
  const waiting = new WaitingSteps(outline.steps.length);
  for (let user = 0; user < records.userCount; user += 1) {
    let entry = 0;
    let hasCompleted = false;
    const end = records.starts[user + 1] ?? 0;
    for (let record = records.starts[user] ?? 0; record < end; record += 1) {
      const atMs = records.atMs[record] ?? 0;
      const kind = records.kinds[record] ?? 0;
      const step = steps[kind] ?? 0;
      if (kind === 0) {
        visitor.opened(user, entry + 1);
        visitor.entered(previousOutcome(entry, hasCompleted), atMs);
        entry += 1;
        hasCompleted = false;
        waiting.clear();
      }
      switch (actions[kind] ?? kindAction.none) {
        case kindAction.reached:
          waiting.add(step);
          visitor.reached(step, atMs);
          break;
        case kindAction.passed:
          if (waiting.remove(step)) visitor.passedFirst(step, vias[kind] ?? 0, atMs);
          else visitor.passedAgain(step, vias[kind] ?? 0, atMs);
          break;
        case kindAction.completed:
          hasCompleted = true;
          visitor.completed(atMs);
          break;
        case kindAction.ended:
          waiting.drain((left) => visitor.left(left, atMs));
          if (!hasCompleted) visitor.exited(atMs);
          break;
        default: // sent and unsent count nowhere
      }
    }
  }
}

function previousOutcome(entries: number, hasCompleted: boolean): PreviousOutcome {
  if (entries === 0) return "none";
  return hasCompleted ? "completed" : "exited";
}

/** The steps at which one instance waits, in the order in which it reached them. */
class WaitingSteps {
  readonly #isWaiting: Uint8Array;
  readonly #reached: Uint16Array;
  #count = 0;

  constructor(stepCount: number) {
    this.#isWaiting = new Uint8Array(stepCount);
    this.#reached = new Uint16Array(stepCount);
  }

  add(step: number): void {
    this.#isWaiting[step] = 1;
    this.#reached[this.#count] = step;
    this.#count += 1;
  }

  /** Whether the instance was waiting there until now. */
  remove(step: number): boolean {
    const wasWaiting = this.#isWaiting[step] === 1;
    this.#isWaiting[step] = 0;
    return wasWaiting;
  }

  drain(visit: (step: number) => void): void {
    for (let i = 0; i < this.#count; i += 1) {
      const step = this.#reached[i] ?? 0;
      if (this.remove(step)) visit(step);
    }
    this.#count = 0;
  }

  clear(): void {
    for (let i = 0; i < this.#count; i += 1) this.#isWaiting[this.#reached[i] ?? 0] = 0;
    this.#count = 0;
  }
}
