// What would turn a condition, by messages and by time: "with a Product Added (where price is more than 100)",
// "becomes true on … if no Order Completed arrives".

import { data, instantWords, listOf, plain, sentence, type Words } from "../base/words.ts";
import type { Condition, EventClause } from "../conditions/condition.ts";
import { wordsOfComparison } from "../conditions/wording-comparison.ts";
import { wordsOfEventPattern } from "../conditions/wording.ts";
import type { DefinitionNames } from "../people/definition-names.ts";
import type { ConditionAnswer, EventEvidence } from "./condition-answer.ts";

const mostAlternatives = 3;

/** What would make it `wanted`; null where it is so already, or nothing can. */
export function waysToTurn(answer: ConditionAnswer, wanted: boolean, names: DefinitionNames): Words | null {
  if (answer.holds === wanted) return null;
  const { condition, evidence } = answer;
  if (evidence.is === "group") {
    if ("not" in condition) {
      const [part] = evidence.parts;
      return part === undefined ? null : waysToTurn(part, !wanted, names);
    }
    const amiss = evidence.parts.filter((part) => part.holds !== wanted);
    const turned = amiss.flatMap((part) => waysToTurnOne(part, wanted, names));
    if (turned.length === 0) return null;
    const needsAll = "all" in condition === wanted;
    // A part of all that is needed would be too little.
    if (needsAll && turned.length < amiss.length) return null;
    return needsAll ? listOf(turned, "and") : listOf(turned.slice(0, mostAlternatives), "or");
  }
  if (evidence.is === "event" && "event" in condition) return eventWay(condition.event, evidence, wanted);
  if ("trait" in condition) {
    const { key, ...comparison } = condition.trait;
    return conditional(data(key), wordsOfComparison(comparison), wanted);
  }
  if ("computedTrait" in condition) {
    const { id, ...comparison } = condition.computedTrait;
    return conditional(data(names.computedTrait(id)), wordsOfComparison(comparison), wanted);
  }
  if ("audience" in condition) {
    const isMember = (condition.audience.is === "member") === wanted;
    return sentence(
      isMember ? "as a member of " : "without being in ",
      data(names.audience(condition.audience.id)),
    );
  }
  return null;
}

function waysToTurnOne(part: ConditionAnswer, wanted: boolean, names: DefinitionNames): readonly Words[] {
  const way = waysToTurn(part, wanted, names);
  return way === null ? [] : [way];
}

const conditional = (subject: Words, words: Words, wanted: boolean): Words =>
  sentence(wanted ? "if " : "unless ", subject, " ", words);

function eventWay(clause: EventClause, evidence: EventEvidence, wanted: boolean): Words | null {
  const difference = missingEvents(clause, evidence.count, wanted);
  if (difference === null) return null;
  const pattern = wordsOfEventPattern(clause);
  if (difference > 0) {
    const more =
      difference === 1 ? (evidence.count === 0 ? articleOf(clause) : "one more") : `${difference} more`;
    return sentence(`with ${more} `, viewed(clause, pattern));
  }
  const fewer = -difference;
  if (fewer === evidence.count) return sentence("without any ", viewed(clause, pattern));
  return sentence("with ", data(String(fewer)), " fewer ", viewed(clause, pattern));
}

const articleOf = ({ type = "track", name }: EventClause): "a" | "an" =>
  type === "track" && /^[aeiou]/i.test(name) ? "an" : "a";

const viewed = ({ type }: EventClause, pattern: Words): Words =>
  type === "page" || type === "screen" ? sentence("view of ", pattern) : pattern;

/** How many events more (or, below zero, fewer) would make the clause `wanted`; null where none would. */
export function missingEvents(
  { count = { atLeast: 1 } }: EventClause,
  counted: number,
  wanted: boolean,
): number | null {
  if ("exactly" in count) return wanted ? count.exactly - counted : 1;
  if ("atMost" in count) return (wanted ? count.atMost : count.atMost + 1) - counted;
  if (wanted) return count.atLeast - counted;
  return count.atLeast === 0 ? null : count.atLeast - 1 - counted;
}

/** "becomes true on … if no Order Completed arrives"; null where time alone turns nothing. */
export function timeWords(answer: ConditionAnswer): Words | null {
  const { turnsAtMs, holds, condition } = answer;
  if (turnsAtMs === null) return null;
  const events = eventNames(condition);
  const unless =
    events === null || events.size > mostAlternatives
      ? plain(" if no message arrives")
      : sentence(" if no ", listOf([...events].map(data), "or"), " arrives");
  return sentence(holds ? "ceases to hold on " : "becomes true on ", instantWords(turnsAtMs), unless);
}

/** Of the events that could turn it otherwise; null where other messages could, or none is named. */
function eventNames(condition: Condition): ReadonlySet<string> | null {
  if ("event" in condition) return condition.event.name === "" ? null : new Set([condition.event.name]);
  if ("not" in condition) return eventNames(condition.not);
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : [];
  const found = parts.map(eventNames);
  if (found.length === 0 || found.includes(null)) return null;
  return new Set(found.flatMap((names) => [...(names ?? [])]));
}

/** "It has held since …", "It has never held". */
export function sinceWords({ holds, sinceMs }: ConditionAnswer): Words {
  if (sinceMs === null) return plain(holds ? "It has always held." : "It has never held.");
  return sentence(holds ? "It has held since " : "It has not held since ", instantWords(sinceMs), ".");
}
