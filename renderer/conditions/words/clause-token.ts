// One word of a clause's sentence: what it says, and what the picker behind it asks. Each answer is the whole part
// of the condition with that one thing changed.

import type {
  Comparison,
  Condition,
  Count,
  EventClause,
  EventPattern,
  EventType,
} from "../../../shared/conditions/condition.ts";
import type { OutlineClause } from "../document/condition-outline.ts";

export type TokenIcon = "event" | "page" | "screen" | "trait" | "computedTrait" | "audience";

/** What is compared: whose kinds and common values the data knows. */
export type Subject =
  | { readonly of: "property"; readonly event: EventPattern; readonly path: string }
  | { readonly of: "trait"; readonly path: string }
  | { readonly of: "computedTrait"; readonly id: string };

export interface TimeRange {
  readonly within: string | undefined;
  readonly since: EventClause["since"] | undefined;
}

export type Question =
  /** Which form the clause has, and whether it is negated. */
  | { readonly asks: "form"; readonly part: OutlineClause }
  /** Whether the "not" in front stays. */
  | { readonly asks: "negation"; readonly put: (negations: number) => Condition; readonly negations: number }
  | {
      readonly asks: "event";
      readonly type: EventType;
      readonly name: string;
      readonly put: (name: string, type: EventType) => Condition;
    }
  | {
      readonly asks: "count";
      readonly count: Count | undefined;
      readonly put: (count: Count | undefined) => Condition;
    }
  | {
      readonly asks: "time";
      readonly range: TimeRange;
      /** Which of the two this word is about; the other one stays. */
      readonly about: "both" | "within" | "since";
      readonly put: (range: TimeRange) => Condition;
    }
  | {
      readonly asks: "property";
      readonly event: EventPattern;
      readonly path: string;
      /** `begin`: how a filter that is new begins; one that is there keeps its comparison. */
      readonly put: (path: string, begin: Comparison) => Condition;
    }
  | { readonly asks: "trait"; readonly path: string; readonly put: (path: string) => Condition }
  | { readonly asks: "computedTrait"; readonly id: string; readonly put: (id: string) => Condition }
  | { readonly asks: "audience"; readonly id: string; readonly put: (id: string) => Condition }
  | {
      readonly asks: "operator" | "value";
      readonly comparison: Comparison;
      readonly subject: Subject;
      readonly put: (comparison: Comparison) => Condition;
    };

export interface ClauseToken {
  /** The same as long as the word means the same; unique in its clause. */
  readonly key: string;
  /** Where problems of this word point, below the clause's own place: "/event/name". */
  readonly at: string;
  /** data: a name or value. grammar: the words between. add: something that can be added. word: plain text. */
  readonly look: "data" | "grammar" | "add" | "word";
  readonly icon: TokenIcon | null;
  readonly text: string;
  /** How the data calls what the text calls otherwise; null where that is the text. */
  readonly nameInData: string | null;
  /** For screen readers, where the text alone is not clear. */
  readonly description: string;
  /** Nothing is chosen yet; the text says what is missing. */
  readonly isMissing: boolean;
  /** null: nothing to choose. */
  readonly question: Question | null;
  /** The part without what this word says; null where that cannot be taken away. */
  readonly cleared: Condition | null;
}
