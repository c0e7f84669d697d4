// How and when it was decided, in a sentence or two: what stands under the question.

import { assertNever } from "../base/assert.ts";
import type { StepId } from "../base/ids.ts";
import { durationWords } from "../base/duration-words.ts";
import { data, instantWords, listOf, sentence, type Words } from "../base/words.ts";
import type { Step } from "../journey/journey.ts";
import type { Found, WhyAnswer } from "./why-answer.ts";
import { withOneStop } from "./one-stop.ts";
import { outsideWords } from "./outside-words.ts";
import { stepName, stepWithId, wayName, type WhyNames } from "./why-names.ts";

/** Sentences, each with its full stop. */
export const leadWords = (answer: WhyAnswer, names: WhyNames): readonly Words[] =>
  sentencesOf(answer, names).map(withOneStop);

function sentencesOf(answer: WhyAnswer, names: WhyNames): readonly Words[] {
  const { found, asked } = answer;
  const target = asked.is === "step" ? asked.step : null;
  switch (found.is) {
    case "entered":
      return [enteredWords(found)];
    case "passed":
      return [...towardsWords(found, target, names), ...passedWords(found, names)];
    case "waiting":
      return [...towardsWords(found, target, names), ...waitingWords(found, names)];
    case "ended":
      return endedWords(found, names);
    case "outside":
      return outsideWords(found.because, names);
    default:
      return assertNever(found);
  }
}

type Is<K extends Found["is"]> = Extract<Found, { readonly is: K }>;

function enteredWords({ how, atMs }: Is<"entered">): Words {
  const at = instantWords(atMs);
  if (how === "byHistory") {
    return sentence(
      "Entered at publication, ",
      at,
      ": history counts, and the entry condition held at that instant.",
    );
  }
  return how === "becameTrue"
    ? sentence("Entered on ", at, ", when the entry condition became true.")
    : sentence("Entered again on ", at, ": eligible from then on, and the entry condition held.");
}

/** Where another step is asked about: by which way it is reached. */
function towardsWords(
  { towards, step }: Is<"passed"> | Is<"waiting">,
  target: StepId | null,
  names: WhyNames,
): readonly Words[] {
  if (towards === null || target === null) return [];
  const ways = towards.map((via) => wayName(names, step, via));
  const at = stepName(names, step);
  return [
    stepWithId(names, step)?.type === "waitForDuration"
      ? sentence(stepName(names, target), " comes after ", at, ".")
      : sentence(stepName(names, target), " is reached by ", listOf(ways, "or"), " at ", at, "."),
  ];
}

function passedWords(found: Is<"passed">, names: WhyNames): readonly Words[] {
  const step = stepWithId(names, found.step);
  const name = stepName(names, found.step);
  const at = instantWords(found.atMs);
  const from = instantWords(found.reachedMs);
  switch (step?.type) {
    case "multiBranchSplit":
      return step.mode === "firstMatch"
        ? [sentence(name, " decided once, ", at, ". The first branch that holds is taken.")]
        : [
            sentence(
              name,
              " takes each branch when it first holds: ",
              wayName(names, found.step, found.via),
              " on ",
              at,
              ".",
            ),
          ];
    case "randomizedSplit":
      return [
        sentence(
          sentence(name, " decided once, ", at, ", by chance that is always the same for one person: "),
          sentence("number ", data(bucketText(found.bucket ?? 0)), " of 100."),
        ),
      ];
    case "waitForDuration":
      return [sentence("Waited at ", name, " from ", from, " to ", at, ", ", duration(step.duration), ".")];
    case "waitForCondition":
    case "holdUntil":
      return found.via === "timeout"
        ? [sentence("Waited at ", name, " from ", from, " to its limit, ", at, ".")]
        : found.reachedMs === found.atMs
          ? [sentence("It held already when ", name, " was reached, ", at, ".")]
          : [sentence("Waited at ", name, " from ", from, " until it held, ", at, ".")];
    default:
      return [sentence(name, " decided once, ", at, ".")];
  }
}

const duration = (text: string): Words => data(durationWords(text));

/** Two decimals, never 100. */
function bucketText(bucket: number): string {
  const hundredths = String(Math.floor(bucket * 100)).padStart(3, "0");
  return `${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`;
}

function waitingWords(found: Is<"waiting">, names: WhyNames): readonly Words[] {
  const step = stepWithId(names, found.step);
  const reached = sentence(
    "Reached ",
    stepName(names, found.step),
    " on ",
    instantWords(found.reachedMs),
    ".",
  );
  if (found.archivedAtMs !== null) {
    const at = instantWords(found.archivedAtMs);
    return [reached, sentence("The journey was archived on ", at, ": nothing happens from then on.")];
  }
  return [reached, ...limitWords(step, found.limitMs)];
}

function limitWords(step: Step | undefined, limitMs: number | null): readonly Words[] {
  const until = limitMs === null ? "" : instantWords(limitMs);
  switch (step?.type) {
    case "waitForDuration":
      return [sentence("The wait of ", duration(step.duration), " ends on ", until, ".")];
    case "waitForCondition":
    case "holdUntil":
      return step.timeout === undefined
        ? [sentence("It waits without a limit.")]
        : [sentence("It waits at most ", duration(step.timeout.after), ", to ", until, ".")];
    case "multiBranchSplit":
      return [sentence("Each branch is taken when it first holds; who matches none stays.")];
    default:
      return [];
  }
}

function endedWords({ atMs, reason, waitingAt }: Is<"ended">, names: WhyNames): readonly Words[] {
  const after = names.journey.settings?.exit?.after;
  const left =
    reason === "time" && after !== undefined
      ? sentence("Left the journey on ", instantWords(atMs), ", ", duration(after), " after entering.")
      : sentence("Left the journey on ", instantWords(atMs), ", when the condition to leave early held.");
  return waitingAt === null
    ? [left]
    : [left, sentence("Was waiting at ", stepName(names, waitingAt), " then.")];
}
