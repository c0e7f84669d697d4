// What stands below the ways of an answer: since when, what others share, what would have changed it or will, and
// what comes next.

import { instantWords, sentence, type Words } from "../base/words.ts";
import { timeWords, sinceWords, waysToTurn } from "./change-words.ts";
import type { ConditionAnswer } from "./condition-answer.ts";
import { happeningAt } from "./happening-words.ts";
import { withOneStop } from "./one-stop.ts";
import type { Found, Happening, WayAnswer, WhyAnswer } from "./why-answer.ts";
import { stepWithId, wayName, type WhyNames } from "./why-names.ts";

/** How many instances took the same way, of how many that the step decided. */
export interface Company {
  readonly took: number;
  readonly passed: number;
}

/** Sentences, each with its full stop; the first says most. */
export function noteWords(answer: WhyAnswer, company: Company | null, names: WhyNames): readonly Words[] {
  return [
    ...(answer.ways.length > 1 ? companyWords(answer.found, company, names) : []),
    ...boundWords(answer),
    ...changeWords(answer, names),
    ...exitWords(answer),
    ...nextWords(answer, names),
  ].map(withOneStop);
}

function companyWords(found: Found, company: Company | null, names: WhyNames): readonly Words[] {
  if (found.is !== "passed" || company === null) return [];
  const { took, passed } = company;
  const step = stepWithId(names, found.step);
  if (step === undefined || passed === 0) return [];
  const of = `${thousands(took)} of ${thousands(passed)} who went on from here took `;
  return [sentence(of, wayName(names, found.step, found.via), " up to now.")];
}

/** 1204 → "1,204". */
const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

/** Why a message that a person can see in the story is not seen by a step. */
function boundWords(answer: WhyAnswer): readonly Words[] {
  const condition = answer.ways[answer.telling ?? -1]?.condition;
  if (condition === undefined || condition === null || !isBound(condition)) return [];
  return answer.found.is === "outside" || answer.found.is === "entered"
    ? [sentence("Without history, messages count from publication on.")]
    : [sentence("After the entry, steps count messages from publication on. An audience sees all history.")];
}

function isBound({ evidence }: ConditionAnswer): boolean {
  if (evidence.is === "group") return evidence.parts.some(isBound);
  return (
    evidence.is === "event" && evidence.uncounted.some(({ because }) => because.is === "beforePublication")
  );
}

function changeWords(answer: WhyAnswer, names: WhyNames): readonly Words[] {
  const { found } = answer;
  if (found.is === "ended") return [];
  if (found.is === "passed" || found.is === "entered") return decidedWords(answer, names);
  const open = answer.ways.filter(({ verdict }) => verdict !== "taken");
  return open.flatMap((way) => openWords(way, answer, names));
}

/** What was decided is over; of the way that tells most, what would have turned it. */
function decidedWords(answer: WhyAnswer, names: WhyNames): readonly Words[] {
  const { found, ways, telling } = answer;
  const way = ways[telling ?? -1];
  const isFinal = sentence("It cannot change any more.");
  if (way?.condition === null || way === undefined) return found.is === "passed" ? [isFinal] : [];
  const since = way.condition.holds ? [sinceWords(way.condition)] : [];
  const turn = waysToTurn(way.condition, !way.condition.holds, names.names);
  if (turn === null) return [...since, isFinal];
  const would = way.condition.holds ? "It would not have held " : "It would have held ";
  return [...since, sentence(would, turn, " by ", instantWords(way.judgedMs), "."), isFinal];
}

/** Of a way that may still be taken: what would open it, and what time alone will do. */
function openWords({ via, condition }: WayAnswer, answer: WhyAnswer, names: WhyNames): readonly Words[] {
  const { found } = answer;
  if (condition === null) return limitWords(via, found, names);
  if (found.is === "waiting" && found.archivedAtMs !== null) return [];
  const name =
    "step" in found && answer.ways.length > 1
      ? wayName(names, found.step, via)
      : sentence(found.is === "waiting" ? "It" : "The entry condition");
  const byTime = timeWords(condition);
  const limitMs = found.is === "waiting" ? found.limitMs : null;
  const isInTime = limitMs === null || (condition.turnsAtMs ?? Infinity) <= limitMs;
  const turn = condition.holds ? null : waysToTurn(condition, true, names.names);
  const until = limitMs === null ? "" : sentence(", up to ", instantWords(limitMs));
  return [
    ...(byTime !== null && isInTime ? [sentence(name, " ", byTime, ".")] : []),
    ...(turn === null ? [] : [sentence(name, " would hold ", turn, until, ".")]),
  ];
}

function limitWords(via: string, found: Found, names: WhyNames): readonly Words[] {
  if (found.is !== "waiting" || found.limitMs === null || found.archivedAtMs !== null) return [];
  return via === "timeout"
    ? [sentence("Else ", wayName(names, found.step, via), " is taken on ", instantWords(found.limitMs), ".")]
    : [];
}

function exitWords({ exit, found }: WhyAnswer): readonly Words[] {
  if (exit === null || found.is !== "waiting" || exit.turnsAtMs === null || exit.holds) return [];
  const words = timeWords(exit);
  return words === null ? [] : [sentence("The condition to leave early ", words, ".")];
}

function nextWords(answer: WhyAnswer, names: WhyNames): readonly Words[] {
  const { next, inRehearsal } = answer;
  if (next === null && inRehearsal === null)
    return [sentence("Nothing more happens to them in this rehearsal.")];
  const alone =
    next === null
      ? [sentence("Without further messages nothing more happens.")]
      : isLimit(answer, next)
        ? []
        : [sentence("Without further messages, next: ", happeningAt(next, names), ".")];
  if (inRehearsal === null) return [...alone, sentence("In this rehearsal nothing more happens to them.")];
  const isSame =
    next?.atMs === inRehearsal.atMs && JSON.stringify(next.kind) === JSON.stringify(inRehearsal.kind);
  return isSame
    ? [sentence("Next: ", happeningAt(inRehearsal, names), ".")]
    : [...alone, sentence("In this rehearsal, next: ", happeningAt(inRehearsal, names), ".")];
}

/** What is said of the step already: its wait or its limit ends. */
const isLimit = ({ found }: WhyAnswer, { atMs, kind }: Happening): boolean =>
  found.is === "waiting" && kind.what === "passed" && kind.step === found.step && atMs === found.limitMs;
