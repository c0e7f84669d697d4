// What happens to a person, in a few words: "reaches Cool off", "takes After 5 days at Ordered?".

import { assertNever } from "../base/assert.ts";
import { data, instantWords, sentence, type Words } from "../base/words.ts";
import type { TransitionKind } from "../engine/transition.ts";
import type { Happening } from "./why-answer.ts";
import { stepName, stepWithId, wayName, type WhyNames } from "./why-names.ts";

/** In the present tense, without a subject. */
export function happeningWords(kind: TransitionKind, names: WhyNames): Words {
  switch (kind.what) {
    case "reached":
      return stepWithId(names, kind.step)?.type === "entry"
        ? sentence("enters the journey")
        : sentence("reaches ", stepName(names, kind.step));
    case "passed":
      return kind.via === "next"
        ? sentence("goes on from ", stepName(names, kind.step))
        : sentence("takes ", wayName(names, kind.step, kind.via), " at ", stepName(names, kind.step));
    case "sent":
      return sentence(
        stepName(names, kind.step),
        " goes to ",
        data(names.names.destination(kind.destination)),
      );
    case "unsent":
      return sentence(
        stepName(names, kind.step),
        " is undone at ",
        data(names.names.destination(kind.destination)),
      );
    case "completed":
      return sentence("completes the journey");
    case "ended":
      return sentence(kind.reason === "time" ? "leaves the journey by time" : "leaves the journey early");
    default:
      return assertNever(kind);
  }
}

export const happeningAt = ({ kind, atMs }: Happening, names: WhyNames): Words =>
  sentence(happeningWords(kind, names), " on ", instantWords(atMs));
