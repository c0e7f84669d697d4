// Which rule of entry keeps somebody out, in sentences (SEMANTICS.md section 5).

import { durationWords } from "../base/duration-words.ts";
import { data, instantWords, sentence, type Words } from "../base/words.ts";
import type { WhyOutside } from "./why-answer.ts";
import type { WhyNames } from "./why-names.ts";

/** Sentences, each with its full stop. */
export function outsideWords(because: WhyOutside, names: WhyNames): readonly Words[] {
  switch (because.is) {
    case "unknown":
      return [unknownWords(because.firstMs)];
    case "beforePublication": {
      const at = instantWords(because.publishedAtMs);
      return [sentence("The journey is published on ", at, ": nobody is in it before.")];
    }
    case "archived": {
      const at = instantWords(because.archivedAtMs);
      const closed = sentence("The journey was archived on ", at, ": nobody enters from then on.");
      return [closed, ...outsideWords(because.before, names)];
    }
    case "onceOnly":
      return [sentence("Left on ", instantWords(because.endedMs), ". A person enters this journey once.")];
    case "notYetAgain":
      return againWords(because, names);
    default:
      return [matchWords(because)];
  }
}

const unknownWords = (firstMs: number | null): Words =>
  firstMs === null
    ? sentence("No message of theirs came up to the end of the rehearsal.")
    : sentence("Not known yet: the first message comes on ", instantWords(firstMs), ".");

function againWords(
  { endedMs, eligibleMs }: Extract<WhyOutside, { readonly is: "notYetAgain" }>,
  { journey }: WhyNames,
): readonly Words[] {
  const after = data(durationWords(journey.settings?.reentry?.after ?? ""));
  return [
    sentence("Left on ", instantWords(endedMs), "."),
    sentence("May enter again ", after, " later, from ", instantWords(eligibleMs), " on."),
  ];
}

type OfMatch = Extract<
  WhyOutside,
  { readonly is: "doesNotMatch" | "wouldLeave" | "matchedBefore" | "matchedEarlier" | "inPause" }
>;

function matchWords(because: OfMatch): Words {
  switch (because.is) {
    case "doesNotMatch":
      return sentence("The entry condition does not hold.");
    case "wouldLeave":
      return sentence(
        "The entry condition holds, but so does the condition to leave early: who would leave at once does not enter.",
      );
    case "matchedBefore":
      return sentence(
        "Has matched the entry condition ",
        because.sinceMs === null ? "all along" : sentence("since ", instantWords(because.sinceMs)),
        ", before publication. People enter when they begin to match; history does not count here.",
      );
    case "matchedEarlier":
      return sentence(
        "Has matched since ",
        instantWords(because.sinceMs),
        ", when the journey as it was before the change decided.",
      );
    case "inPause":
      return sentence(
        "Began to match by ",
        instantWords(because.sinceMs),
        ", while entries were paused from ",
        instantWords(because.fromMs),
        " to ",
        instantWords(because.toMs),
        ". Who begins to match during a pause does not enter when it ends.",
      );
  }
}
