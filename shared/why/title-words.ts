// The question that an answer is to, as a person would ask it: "Why Everyone else, and not Big cart?".

import { assertNever } from "../base/assert.ts";
import { data, sentence, type Words } from "../base/words.ts";
import type { Asked, Found, WhyAnswer } from "./why-answer.ts";
import { stepName, stepWithId, wayName, type WhyNames } from "./why-names.ts";

export function titleWords(answer: WhyAnswer, names: WhyNames): Words {
  const { asked, found } = answer;
  return question(ofTransition(asked, found, names) ?? ofStep(asked, found, names) ?? ofFound(answer, names));
}

/** A name that is a question itself does not ask twice. */
function question(words: Words): Words {
  const last = words.at(-1);
  if (last === undefined || !last.text.trimEnd().endsWith("?")) return sentence(words, "?");
  return last.role === "instant"
    ? words
    : [...words.slice(0, -1), { ...last, text: last.text.trimEnd().replace(/\?$/, "") }, ...plainMark];
}

const plainMark: Words = [{ text: "?", role: "plain" }];

/** Of what follows from a decision: what followed. */
function ofTransition(asked: Asked, found: Found, names: WhyNames): Words | null {
  if (asked.is !== "transition") return null;
  const { kind } = asked;
  switch (kind.what) {
    case "reached":
      return found.is === "entered" && stepWithId(names, kind.step)?.type === "entry"
        ? null
        : sentence("Why at ", stepName(names, kind.step));
    case "sent":
      return sentence("Why was ", stepName(names, kind.step), " sent");
    case "unsent":
      return sentence("Why was ", stepName(names, kind.step), " undone");
    case "completed":
      return sentence("Why did ", data(names.person), " complete the journey");
    default:
      return null;
  }
}

/** Of a step where they are not. */
function ofStep(asked: Asked, found: Found, names: WhyNames): Words | null {
  if (asked.is !== "step" || stepWithId(names, asked.step)?.type === "entry") return null;
  const isThere = "step" in found && found.step === asked.step && found.towards === null;
  if (isThere) return null;
  const isFollowed = found.is === "passed" && found.towards === null;
  return sentence(isFollowed ? "Why at " : "Why not at ", stepName(names, asked.step));
}

function ofFound(answer: WhyAnswer, names: WhyNames): Words {
  const { found } = answer;
  const person = data(names.person);
  switch (found.is) {
    case "entered":
      if (found.how === "byHistory") return sentence("Why did ", person, " enter at publication");
      return sentence("Why did ", person, found.entry === 1 ? " enter" : " enter again");
    case "passed":
      return passedTitle(answer, found, names);
    case "waiting":
      return sentence("Why waiting at ", stepName(names, found.step));
    case "ended":
      return sentence("Why did ", person, " leave the journey");
    case "outside":
      if (found.entries > 0) return sentence("Why is ", person, " not in the journey any more");
      return found.entersMs === null
        ? sentence("Why did ", person, " never enter")
        : sentence("Why is ", person, " not in the journey yet");
    default:
      return assertNever(found);
  }
}

function passedTitle(
  { ways, telling }: WhyAnswer,
  found: Extract<Found, { readonly is: "passed" }>,
  names: WhyNames,
): Words {
  const others = ways.filter(({ via, verdict }) => via !== found.via && verdict !== "taken");
  const missed = others.find((way) => way === ways[telling ?? -1]) ?? others.at(-1);
  if (missed === undefined) return sentence("Why did the wait at ", stepName(names, found.step), " end");
  return sentence(
    "Why ",
    wayName(names, found.step, found.via),
    ", and not ",
    wayName(names, found.step, missed.via),
  );
}
