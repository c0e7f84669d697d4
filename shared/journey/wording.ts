// Steps in plain words: what a step does, in one sentence, for the overview, the command line and diffs.

import { assertNever } from "../base/assert.ts";
import { durationWords } from "../base/duration-words.ts";
import { data, listOf, plain, sentence, type Words } from "../base/words.ts";
import { wordsOfCondition } from "../conditions/wording.ts";
import type { DefinitionNames } from "../people/definition-names.ts";
import type {
  ConditionBranch,
  Outlet,
  RandomizedSplitStep,
  SendToDestinationsStep,
  Step,
  Timeout,
} from "./journey.ts";

/** Begins with a capital, ends without a full stop. Bears drafts. */
export function wordsOfStep(step: Step, names: DefinitionNames): Words {
  switch (step.type) {
    case "entry":
      return sentence(
        "Enters who ",
        wordsOfCondition(step.condition, names),
        step.useHistoricalData === true ? ", also by what was before publication" : "",
      );
    case "waitForDuration":
      return sentence("Waits ", data(durationWords(step.duration)));
    case "waitForCondition":
      return sentence("Waits for who ", wordsOfCondition(step.condition, names), wordsOfLimit(step.timeout));
    case "trueFalseSplit":
      return sentence("Divides by who ", wordsOfCondition(step.condition, names));
    case "multiBranchSplit":
      return step.mode === "firstMatch"
        ? sentence(
            "Takes the first that holds: ",
            wordsOfBranches(step.branches, names),
            wordsOfOtherwise(step.otherwise),
          )
        : sentence("Takes each branch once it holds: ", wordsOfBranches(step.branches, names));
    case "holdUntil":
      return sentence(
        "Waits for the first of: ",
        wordsOfBranches(step.branches, names),
        wordsOfLimit(step.timeout),
      );
    case "randomizedSplit":
      return sentence("Divides at random: ", wordsOfPercents(step));
    case "sendToDestinations":
      return wordsOfSend(step, names);
    default:
      return assertNever(step);
  }
}

/** What a person calls a connection: the name of its branch where it has one. */
export function connectionName(step: Step, via: string): string {
  if (via === "next" && step.type === "waitForCondition") return answerOf(step.name);
  return branchName(step, via) || (defaultNames[via] ?? via);
}

/** People go on because what the step asks came true: the answer to "Ordered?" is "Ordered". */
const answerOf = (name: string): string => /^(.*\S)\s*\?$/.exec(name)?.[1] ?? "Holds";

const defaultNames: { readonly [via: string]: string } = {
  next: "Next",
  true: "True",
  false: "False",
  otherwise: "Everyone else",
};

function branchName(step: Step, via: string): string | undefined {
  if (via === "timeout" && "timeout" in step && step.timeout !== undefined) {
    return step.timeout.name || `After ${durationWords(step.timeout.after)}`;
  }
  if (step.type === "trueFalseSplit") return via === "true" ? step.true.name : step.false.name;
  if (via === "otherwise" && step.type === "multiBranchSplit") return step.otherwise?.name;
  return "branches" in step ? step.branches.find(({ id }) => id === via)?.name : undefined;
}

const wordsOfLimit = (timeout: Timeout | undefined): Words =>
  timeout === undefined ? [] : sentence(", at most ", data(durationWords(timeout.after)));

function wordsOfBranches(branches: readonly ConditionBranch[], names: DefinitionNames): Words {
  return sentence(
    ...branches.map(({ name, condition }, index) =>
      sentence(index === 0 ? "" : "; ", data(name || "…"), ", who ", wordsOfCondition(condition, names)),
    ),
  );
}

const wordsOfOtherwise = (otherwise: Outlet | undefined): Words =>
  otherwise === undefined ? [] : sentence("; otherwise ", data(otherwise.name || "everyone else"));

const wordsOfPercents = ({ branches }: RandomizedSplitStep): Words =>
  listOf(
    branches.map(({ name, percent }) => sentence(data(`${percent}%`), " ", data(name || "…"))),
    "and",
  );

function wordsOfSend({ destinations }: SendToDestinationsStep, names: DefinitionNames): Words {
  if (destinations.length === 0) return plain("Sends to no destination yet");
  const named = destinations.map(({ id, call }) =>
    sentence(data(names.destination(id)), call === undefined ? "" : ` (${call})`),
  );
  return sentence("Sends to ", listOf(named, "and"));
}
