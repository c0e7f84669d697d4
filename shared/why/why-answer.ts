// The answer to a "why?": what was asked about, what decided it, each way out with its verdict, and what comes next.
// Facts alone; words.ts beside it says them. Messages are referred to by their number in the person's history.

import type { StepId } from "../base/ids.ts";
import type { TransitionKind } from "../engine/transition.ts";
import type { ConditionAnswer } from "./condition-answer.ts";

export type WhySubject =
  /** Of the person's transitions in the rehearsal, in order: the number of the one that is asked about, from 0. */
  | { readonly about: "transition"; readonly transition: number }
  /** Why they wait there, or went on from there, or are not there, at the instant. */
  | { readonly about: "step"; readonly step: StepId }
  /** Why they are, or are not, in the journey at the instant. */
  | { readonly about: "entry" };

export interface WhyAnswer {
  readonly userId: string;
  /** The instant at which it was asked. */
  readonly atMs: number;
  readonly asked: Asked;
  readonly found: Found;
  /** The ways out of the step that decided, or the way into the journey, in their order. */
  readonly ways: readonly WayAnswer[];
  /** Of the ways, the number of the one that tells most; null where there is none. */
  readonly telling: number | null;
  /** The condition to leave early, where the journey has one and it bears on the answer. */
  readonly exit: ConditionAnswer | null;
  /** What happens to them next if no message arrives, whenever that is; null: nothing. */
  readonly next: Happening | null;
  /** What happens to them next in this rehearsal; null: nothing more. */
  readonly inRehearsal: Happening | null;
}

export type Asked =
  | {
      readonly is: "transition";
      readonly transition: number;
      readonly kind: TransitionKind;
      readonly atMs: number;
    }
  | { readonly is: "step"; readonly step: StepId }
  | { readonly is: "entry" };

export interface Happening {
  readonly atMs: number;
  readonly kind: TransitionKind;
}

export interface WayAnswer {
  /** As a transition calls the connection. */
  readonly via: string;
  readonly verdict: WayVerdict;
  /** When it was judged. */
  readonly judgedMs: number;
  /** null where the way asks nothing: a limit, everyone else, a share. */
  readonly condition: ConditionAnswer | null;
  /** Of a way at random: which buckets take it, from inclusive to exclusive. */
  readonly share: { readonly from: number; readonly to: number } | null;
}

/** "open": it may still be taken. */
export type WayVerdict = "taken" | "holds" | "doesNotHold" | "notTaken" | "open";

export type Found =
  | {
      readonly is: "entered";
      /** 1 for the first time. */
      readonly entry: number;
      readonly atMs: number;
      readonly how: "byHistory" | "becameTrue" | "againAtOnce";
    }
  | {
      readonly is: "passed";
      readonly step: StepId;
      readonly entry: number;
      readonly reachedMs: number;
      readonly atMs: number;
      readonly via: string;
      /** Ways of this step that lead to the step that is asked about; null where it is this one. */
      readonly towards: readonly string[] | null;
      /** Of a split at random: the person's number, from 0 to under 100. */
      readonly bucket: number | null;
    }
  | {
      readonly is: "waiting";
      readonly step: StepId;
      readonly entry: number;
      readonly reachedMs: number;
      /** When the wait or its limit ends; null where it has none. */
      readonly limitMs: number | null;
      readonly towards: readonly string[] | null;
      /** From when on nothing happens: the journey is archived. Null where that is not so at the instant. */
      readonly archivedAtMs: number | null;
    }
  | {
      readonly is: "ended";
      readonly entry: number;
      readonly entryMs: number;
      readonly atMs: number;
      readonly reason: "time" | "condition";
      readonly outcome: "completed" | "exited";
      /** Where they were waiting on the way to what is asked about; null where nothing is. */
      readonly waitingAt: StepId | null;
    }
  | {
      readonly is: "outside";
      readonly because: WhyOutside;
      /** Past instances. */
      readonly entries: number;
      /** When they enter next in this rehearsal; null: not any more. */
      readonly entersMs: number | null;
      /** Since publication, up to the instant: when they qualified, the latest few. */
      readonly qualified: readonly { readonly fromMs: number; readonly toMs: number | null }[];
    };

export type WhyOutside =
  /** No message yet; `firstMs` is the first in this rehearsal. */
  | { readonly is: "unknown"; readonly firstMs: number | null }
  | { readonly is: "beforePublication"; readonly publishedAtMs: number }
  | { readonly is: "archived"; readonly archivedAtMs: number; readonly before: WhyOutside }
  | { readonly is: "onceOnly"; readonly endedMs: number }
  | { readonly is: "notYetAgain"; readonly endedMs: number; readonly eligibleMs: number }
  | { readonly is: "doesNotMatch" }
  | { readonly is: "wouldLeave" }
  /** Has matched since before publication, and history does not count. */
  | { readonly is: "matchedBefore"; readonly sinceMs: number | null }
  /** Began to match when another state of the journey decided: in a what-if with a changed journey. */
  | { readonly is: "matchedEarlier"; readonly sinceMs: number }
  /** Began to match, or became eligible again while matching, inside a pause. */
  | {
      readonly is: "inPause";
      readonly sinceMs: number;
      readonly fromMs: number;
      readonly toMs: number;
    };

/** The ways that say something: a wait that only ends has one that does not. */
export const tellingWays = ({ ways }: WhyAnswer): readonly WayAnswer[] =>
  ways.length === 1 && ways[0]?.condition === null ? [] : ways;

/** The condition to leave early where it bears on the answer: while it may still end the instance, or where it did. */
export function tellingExit({ exit, found }: WhyAnswer): ConditionAnswer | null {
  if (exit === null || found.is === "entered") return null;
  if (found.is === "ended" && found.reason === "time") return null;
  return found.is === "outside" && !exit.holds ? null : exit;
}
