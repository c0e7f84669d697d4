// What kind of clause it is, and whether it is negated. Between doing and not doing everything else stays; another
// kind begins anew.

import type { Condition, EventClause, EventType } from "../../../shared/conditions/condition.ts";
import { type Clause, negated, type OutlineClause } from "../document/condition-outline.ts";
import { withKey } from "../document/with-key.ts";
import { verbOf, verbSaysNot } from "../words/clause-tokens.ts";
import { isNever, isOnce } from "../words/event-words.ts";
import { type Choice, choice } from "./choice.ts";
import { matchTyped } from "./match-typed.ts";

export function formChoices(part: OutlineClause, typed: string): readonly Choice[] {
  const outer = part.negations - (verbSaysNot(part) ? 1 : 0);
  const whole = (condition: Condition): Condition => negated(condition, outer);
  const choices = [
    ...eventForms(part, whole),
    ...audienceForms(part, whole),
    choice({
      key: "trait",
      label: "their trait",
      icon: "trait",
      isChosen: "trait" in part.clause,
      part: () => whole("trait" in part.clause ? part.clause : { trait: { key: "", op: "equals" } }),
    }),
    choice({
      key: "computedTrait",
      label: "their computed trait",
      icon: "computedTrait",
      isChosen: "computedTrait" in part.clause,
      part: () =>
        whole("computedTrait" in part.clause ? part.clause : { computedTrait: { id: "", op: "equals" } }),
    }),
    choice({
      key: "not",
      label: "it is not so that …",
      part: () => negated(part.clause, part.negations + 1),
    }),
  ];
  return matchTyped(choices, typed);
}

type Whole = (condition: Condition) => Condition;

const eventTypes: readonly EventType[] = ["track", "page", "screen"];

function eventForms(part: OutlineClause, whole: Whole): readonly Choice[] {
  const current = verbOf(part);
  return eventTypes.flatMap((type) =>
    [false, true].map((negative) => {
      const label = verbWords(type, negative);
      return choice({
        key: `${type} ${negative}`,
        label,
        icon: type === "track" ? "event" : type,
        isChosen: label === current,
        part: () => whole(label === current ? inside(part) : eventForm(eventIn(part.clause), type, negative)),
      });
    }),
  );
}

/** The clause with the `not` that its verb says. */
const inside = (part: OutlineClause): Condition => negated(part.clause, verbSaysNot(part) ? 1 : 0);

const verbWords = (type: EventType, negative: boolean): string =>
  verbOf({
    kind: "clause",
    pointer: "",
    inner: "",
    negations: 0,
    clause: { event: eventOf("", type, negative) },
  });

function eventOf(name: string, type: EventType, negative: boolean): EventClause {
  return {
    name,
    ...(type === "track" ? {} : { type }),
    ...(negative ? { count: { exactly: 0 } } : {}),
  };
}

const eventIn = (clause: Clause): EventClause => ("event" in clause ? clause.event : { name: "" });

/** A count that says more than once or never is kept, and the `not` goes around it. */
function eventForm(event: EventClause, type: EventType, negative: boolean): Condition {
  const typed = type === (event.type ?? "track") ? event : withKey(event, "type", typeWord(type));
  if (!negative) return { event: isNever(event.count) ? withKey(typed, "count", undefined) : typed };
  if (isNever(event.count)) return { event: typed };
  return isOnce(event.count) ? { event: withKey(typed, "count", { exactly: 0 }) } : { not: { event: typed } };
}

const typeWord = (type: EventType): EventType | undefined => (type === "track" ? undefined : type);

function audienceForms(part: OutlineClause, whole: Whole): readonly Choice[] {
  const { clause } = part;
  const audience = "audience" in clause ? clause.audience : { id: "" };
  return (["member", "notMember"] as const).map((is) =>
    choice({
      key: is,
      label: is === "member" ? "they are in" : "they are not in",
      note: "audience",
      icon: "audience",
      isChosen: "audience" in clause && clause.audience.is === is,
      part: () => whole({ audience: { ...audience, is } }),
    }),
  );
}
