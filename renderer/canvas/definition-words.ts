// A step's whole definition for reading: what it does, and each way out of it with its own words.

import { durationWords } from "../../shared/base/duration-words.ts";
import { data, sentence, type Words } from "../../shared/base/words.ts";
import { wordsOfCondition } from "../../shared/conditions/wording.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Next, Step } from "../../shared/journey/journey.ts";
import { connectionName, wordsOfStep } from "../../shared/journey/wording.ts";
import type { DefinitionNames } from "../../shared/people/definition-names.ts";

export interface WayInWords {
  readonly via: string;
  /** As people call it: the branch's name, or "After 5 days". */
  readonly name: string;
  /** Who takes it; null where the step's own words say that. */
  readonly words: Words | null;
  readonly next: Next;
}

export interface DefinitionInWords {
  readonly lead: Words;
  readonly ways: readonly WayInWords[];
}

export function definitionInWords(step: Step, names: DefinitionNames): DefinitionInWords {
  const ways = connectionsOf(step).map(({ via, next }) => ({
    via,
    name: connectionName(step, via),
    words: wayWords(step, via, names),
    next,
  }));
  return { lead: leadWords(step, names), ways };
}

/** Steps with branches say what they do in a few words; their branches say the rest. */
function leadWords(step: Step, names: DefinitionNames): Words {
  switch (step.type) {
    case "multiBranchSplit":
      return sentence(
        step.mode === "firstMatch" ? "Takes the first branch that holds" : "Takes each branch once it holds",
      );
    case "holdUntil":
      return step.timeout === undefined
        ? sentence("Waits for the first branch that comes true")
        : sentence(
            "Waits for the first branch that comes true, at most ",
            data(durationWords(step.timeout.after)),
          );
    case "randomizedSplit":
      return sentence("Divides at random, always the same way for a person");
    case "entry":
    case "waitForDuration":
    case "waitForCondition":
    case "trueFalseSplit":
    case "sendToDestinations":
      return wordsOfStep(step, names);
  }
}

function wayWords(step: Step, via: string, names: DefinitionNames): Words | null {
  if (step.type === "randomizedSplit") {
    const branch = step.branches.find(({ id }) => id === via);
    return branch === undefined ? null : sentence(data(`${branch.percent}%`), " of the people");
  }
  if (step.type !== "multiBranchSplit" && step.type !== "holdUntil") return null;
  const branch = step.branches.find(({ id }) => id === via);
  return branch === undefined ? null : sentence("who ", wordsOfCondition(branch.condition, names));
}
