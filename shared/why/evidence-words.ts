// By what a clause holds or does not: the value that was compared, how many messages count, and of each that came
// near why it does not count.

import { spanWords } from "../base/duration-words.ts";
import { data, sentence, type Words } from "../base/words.ts";
import type { Condition, Count, EventClause } from "../conditions/condition.ts";
import type { DefinitionNames } from "../people/definition-names.ts";
import type { ConditionAnswer, UncountedMessage } from "./condition-answer.ts";
import { capital, isWords, mustWords, notWords } from "./value-words.ts";

/** In one or two sentences, without the messages; empty where the clause says it all. */
export function evidenceWords(answer: ConditionAnswer, names: DefinitionNames): Words {
  const { condition, evidence, holds } = answer;
  if (evidence.is === "group") {
    // Of a group that fails, what fails; of one that holds, all of it.
    const telling = evidence.parts.filter((part) => holds || part.holds === "not" in condition);
    const shown = telling.length === 0 ? evidence.parts : telling;
    return sentence(...shown.flatMap((part, at) => [at === 0 ? "" : " ", evidenceWords(part, names)]));
  }
  if (evidence.is === "event" && "event" in condition) {
    return sentence(data(String(evidence.count)), " counted, ", neededText(condition.event.count), ".");
  }
  if (evidence.is === "trait" && "trait" in condition) {
    const must = holds ? "" : sentence(", it ", mustWords(condition.trait));
    return sentence(data(condition.trait.key), " ", isWords(evidence.value), must, ".");
  }
  if (evidence.is === "computedTrait" && "computedTrait" in condition) {
    const { id, ...comparison } = condition.computedTrait;
    const must = holds ? "" : sentence(", it ", mustWords(comparison));
    return sentence(data(names.computedTrait(id)), " ", isWords(evidence.value), must, ".");
  }
  if (evidence.is === "audience" && "audience" in condition) {
    const name = data(names.audience(condition.audience.id));
    const inner = evidenceWords(evidence.audience, names);
    return sentence("Member of ", name, evidence.isMember ? ": yes. " : ": no. ", inner);
  }
  return [];
}

/** "1 needed", "at most 2 allowed", "none allowed". */
export function neededText(count: Count | undefined): string {
  if (count === undefined) return "1 needed";
  if ("atLeast" in count) return `${count.atLeast} needed`;
  if ("exactly" in count) return count.exactly === 0 ? "none allowed" : `exactly ${count.exactly} needed`;
  return count.atMost === 0 ? "none allowed" : `at most ${count.atMost} allowed`;
}

/** Why a message of the clause's event does not count; begins with a capital, ends without a full stop. */
export function uncountedWords({ because }: UncountedMessage, clause: EventClause): Words {
  switch (because.is) {
    case "filtered": {
      const { filter, value } = because;
      const path = capital(filter.property);
      if (value === null && filter.op !== "notExists") return sentence("Has no ", data(filter.property));
      return sentence(path, " ", notWords(filter));
    }
    case "beforePublication":
      return sentence("Before publication, so not counted");
    case "beforeEntry":
      return sentence("Before the entry, so not counted");
    case "beforeStep":
      return sentence("Before this step was reached, so not counted");
    case "beforeWindow":
      return sentence("Outside the last ", data(spanWords(clause.within ?? "")));
    case "afterwards":
      return sentence("After it was decided");
  }
}

/** The words over a group's parts. */
export function groupWords(condition: Condition): string | null {
  if ("all" in condition)
    return condition.all.length === 0
      ? "Holds for anyone"
      : condition.all.length === 1
        ? null
        : "All of these";
  if ("any" in condition)
    return condition.any.length === 0
      ? "Holds for nobody"
      : condition.any.length === 1
        ? null
        : "Any of these";
  return "not" in condition ? "Not" : null;
}
