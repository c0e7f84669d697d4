// Conditions in plain words: the only place that turns one into a sentence. The words follow "a person who
// …" for events and audiences, and "whose …" for traits: "did Product Added at least once in the last 7 days",
// "plan is pro", "is in VIPs".

import { assertNever } from "../base/assert.ts";
import { spanWords } from "../base/duration-words.ts";
import type { AudienceId, ComputedTraitId } from "../base/ids.ts";
import { data, listOf, sentence, type Words } from "../base/words.ts";
import type { Condition, Count, EventClause, EventPattern } from "./condition.ts";
import { wordsOfComparison } from "./wording-comparison.ts";

/** How conditions call what they refer to by id. */
export interface ConditionNames {
  readonly audience: (id: AudienceId) => string;
  readonly computedTrait: (id: ComputedTraitId) => string;
}

/** Drafts too: a name that is not chosen yet reads "…". */
export function wordsOfCondition(condition: Condition, names: ConditionNames): Words {
  if ("all" in condition) return wordsOfGroup(condition.all, names, "and");
  if ("any" in condition) return wordsOfGroup(condition.any, names, "or");
  if ("not" in condition) return wordsOfNegation(condition.not, names);
  if ("event" in condition) return wordsOfEvent(condition.event);
  if ("trait" in condition) {
    return sentence(data(condition.trait.key || "…"), " ", wordsOfComparison(condition.trait));
  }
  if ("computedTrait" in condition) {
    const { id, ...comparison } = condition.computedTrait;
    return sentence(data(names.computedTrait(id) || "…"), " ", wordsOfComparison(comparison));
  }
  if ("audience" in condition) {
    const { id, is } = condition.audience;
    return sentence(is === "member" ? "is in " : "is not in ", data(names.audience(id) || "…"));
  }
  return assertNever(condition);
}

/** What is counted, without how often: "Product Added", "the page Home", "Product Added (where price is more than 100)". */
export function wordsOfEventPattern({ name, type, where }: EventPattern): Words {
  const filters = (where ?? []).map((filter) =>
    sentence(data(filter.property || "…"), " ", wordsOfComparison(filter)),
  );
  return sentence(
    ...(type === "page" || type === "screen" ? viewed(type, name) : [data(name || "…")]),
    ...(filters.length === 0 ? [] : [" (where ", listOf(filters, "and"), ")"]),
  );
}

const viewed = (type: "page" | "screen", name: string): readonly (Words | string)[] =>
  name === "" ? [`a ${type} without a name`] : [`the ${type} `, data(name)];

function wordsOfEvent(event: EventClause): Words {
  const tracked = event.type === undefined || event.type === "track";
  const count = event.count ?? { atLeast: 1 };
  const when = wordsOfRange(event);
  const pattern = wordsOfEventPattern(event);
  if (isNever(count)) return sentence(tracked ? "did no " : "never viewed ", pattern, when);
  return sentence(tracked ? "did " : "viewed ", pattern, " ", wordsOfCount(count), when);
}

const isNever = (count: Count): boolean =>
  ("atMost" in count && count.atMost === 0) || ("exactly" in count && count.exactly === 0);

function wordsOfCount(count: Count): Words {
  if ("atLeast" in count)
    return count.atLeast === 0 ? sentence("any number of times") : times("at least ", count.atLeast);
  if ("atMost" in count) return times("at most ", count.atMost);
  return times("exactly ", count.exactly);
}

const times = (how: string, count: number): Words =>
  count === 1 ? sentence(`${how}once`) : sentence(how, data(String(count)), " times");

function wordsOfRange({ since, within }: EventClause): Words {
  return sentence(
    since === "entry" ? " since entering" : since === "step" ? " since reaching this step" : "",
    ...(within === undefined ? [] : [" in the last ", data(spanWords(within))]),
  );
}

function wordsOfGroup(parts: readonly Condition[], names: ConditionNames, link: "and" | "or"): Words {
  const [only] = parts;
  if (only === undefined) return sentence(link === "and" ? "is anyone" : "is nobody");
  if (parts.length === 1) return wordsOfCondition(only, names);
  return listOf(
    parts.map((part) => {
      const words = wordsOfCondition(part, names);
      return isMixed(part) ? sentence("(", words, ")") : words;
    }),
    link,
  );
}

/** Whether words need brackets inside a group: "a and (b or c)". */
function isMixed(condition: Condition): boolean {
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : [];
  const [only] = parts;
  return parts.length > 1 || (only !== undefined && isMixed(only));
}

/** Short forms where the words have one; any other negation stands in brackets. */
function wordsOfNegation(inner: Condition, names: ConditionNames): Words {
  if ("not" in inner) return wordsOfCondition(inner.not, names);
  if ("audience" in inner) {
    const is = inner.audience.is === "member" ? "notMember" : "member";
    return wordsOfCondition({ audience: { ...inner.audience, is } }, names);
  }
  return sentence("not (", wordsOfCondition(inner, names), ")");
}
