// A clause as the words of its sentence, each with what its picker asks. The one place that decides how the forms
// of SEMANTICS.md section 4 are said in the editor.

import type { AudienceId, ComputedTraitId } from "../../../shared/base/ids.ts";
import type {
  AudienceClause,
  ComputedTraitClause,
  Condition,
  TraitClause,
} from "../../../shared/conditions/condition.ts";
import { negated, type OutlineClause } from "../document/condition-outline.ts";
import type { ClauseToken } from "./clause-token.ts";
import { comparisonTokens, withComparison } from "./comparison-tokens.ts";
import { eventTokens } from "./event-tokens.ts";
import { eventTypeOf, isNever } from "./event-words.ts";
import { token } from "./token.ts";

/** How conditions call what they refer to by id; an id without a definition is its own name. */
export interface Names {
  readonly audience: (id: AudienceId) => string;
  readonly computedTrait: (id: ComputedTraitId) => string;
}

export function clauseTokens(part: OutlineClause, names: Names): readonly ClauseToken[] {
  const saysNot = verbSaysNot(part);
  const spoken = part.negations - (saysNot ? 1 : 0);
  return [
    ...negationTokens(spoken, (negations) => negated(part.clause, negations + (saysNot ? 1 : 0))),
    token({
      key: "form",
      at: "",
      text: verbOf(part),
      description: "kind of clause",
      question: { asks: "form", part },
    }),
    ...contentTokens(part, names),
  ];
}

/** The `not`s that no verb says, each as words in front. */
export const negationTokens = (
  count: number,
  put: (negations: number) => Condition,
): readonly ClauseToken[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) =>
    token({
      key: `not/${index}`,
      at: "",
      text: "it is not so that",
      description: "negation",
      question: { asks: "negation", negations: count, put },
      cleared: put(count - 1),
    }),
  );

/** Whether the verb of an event clause says the innermost `not` around it. */
export const verbSaysNot = ({ clause, negations }: OutlineClause): boolean =>
  negations > 0 && "event" in clause && !isNever(clause.event.count);

/** "they did", "they did not view the page", "their", "they are in". */
export function verbOf(part: OutlineClause): string {
  const { clause } = part;
  if ("trait" in clause || "computedTrait" in clause) return "their";
  if ("audience" in clause) return audienceVerb(clause.audience.is);
  const type = eventTypeOf(clause.event);
  const isNegative = verbSaysNot(part) || isNever(clause.event.count);
  if (type === "track") return isNegative ? "they did not do" : "they did";
  return isNegative ? `they did not view the ${type}` : `they viewed the ${type}`;
}

const audienceVerb = (is: string): string =>
  is === "member" ? "they are in" : is === "notMember" ? "they are not in" : `they are (${is})`;

type Whole = (changed: Condition) => Condition;

function contentTokens(part: OutlineClause, names: Names): readonly ClauseToken[] {
  const { clause, negations } = part;
  const whole: Whole = (changed) => negated(changed, negations);
  if ("event" in clause) return eventTokens(clause.event, verbSaysNot(part), (event) => whole({ event }));
  if ("trait" in clause) return traitTokens(clause.trait, whole);
  if ("computedTrait" in clause) return computedTraitTokens(clause.computedTrait, names, whole);
  return [audienceToken(clause.audience, names, whole)];
}

function traitTokens(trait: TraitClause, whole: Whole): readonly ClauseToken[] {
  const put = (path: string): Condition => whole({ trait: { ...trait, key: path } });
  const name = token({
    key: "trait",
    at: "/trait/key",
    look: "data",
    icon: "trait",
    text: trait.key || "which trait",
    description: "trait",
    isMissing: trait.key === "",
    question: { asks: "trait", path: trait.key, put },
    cleared: trait.key === "" ? null : put(""),
  });
  const comparison = comparisonTokens(trait, {
    key: "trait",
    at: "/trait",
    subject: { of: "trait", path: trait.key },
    put: (changed) => whole({ trait: withComparison(trait, changed) }),
    removed: null,
  });
  return [name, ...comparison];
}

function computedTraitTokens(
  computedTrait: ComputedTraitClause,
  names: Names,
  whole: Whole,
): readonly ClauseToken[] {
  const { id } = computedTrait;
  const put = (chosen: string): Condition => whole({ computedTrait: { ...computedTrait, id: chosen } });
  const name = token({
    key: "computedTrait",
    at: "/computedTrait/id",
    look: "data",
    icon: "computedTrait",
    text: names.computedTrait(id) || "which computed trait",
    description: "computed trait",
    isMissing: id === "",
    question: { asks: "computedTrait", id, put },
    cleared: id === "" ? null : put(""),
  });
  const comparison = comparisonTokens(computedTrait, {
    key: "computedTrait",
    at: "/computedTrait",
    subject: { of: "computedTrait", id },
    put: (changed) => whole({ computedTrait: withComparison(computedTrait, changed) }),
    removed: null,
  });
  return [name, ...comparison];
}

function audienceToken(audience: AudienceClause, names: Names, whole: Whole): ClauseToken {
  const { id } = audience;
  const put = (chosen: string): Condition => whole({ audience: { ...audience, id: chosen } });
  return token({
    key: "audience",
    at: "/audience/id",
    look: "data",
    icon: "audience",
    text: names.audience(id) || "which audience",
    description: "audience",
    isMissing: id === "",
    question: { asks: "audience", id, put },
    cleared: id === "" ? null : put(""),
  });
}
