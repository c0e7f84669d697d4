// What is wrong, or doubtful, about a journey that somebody draws, in words for them, with its place and with
// edits that mend it where one is known.

import type { StepId } from "../../base/ids.ts";
import type { Words } from "../../base/words.ts";
import type { Edit } from "../edits/edit.ts";

export interface ProblemFix {
  /** On a button, e.g. "Use Order Completed". */
  readonly label: string;
  /** Applied one after the other, as one entry of the history. */
  readonly edits: readonly Edit[];
}

export interface JourneyProblem {
  /** Names the kind of problem for programs and tests, e.g. "eventNeverOccurs". */
  readonly kind: string;
  /** With an error a journey can be neither rehearsed nor published. */
  readonly severity: "error" | "warning";
  /** null: the journey itself (its name, its settings). */
  readonly step: StepId | null;
  /** Place in the journey document (RFC 6901), e.g. "/steps/2/condition/all/0/event/name". */
  readonly pointer: string;
  /** One short sentence, e.g. "“Ordered?” can only run out of time". */
  readonly title: string;
  /** Why, in one or two sentences; names and values as data. */
  readonly explanation: Words;
  readonly fixes: readonly ProblemFix[];
}
