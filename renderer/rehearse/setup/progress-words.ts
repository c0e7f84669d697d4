// How far a running rehearsal is, in words.

import type { RehearsalProgress } from "../../../shared/api/rehearsal-contract.ts";
import { formatCount } from "../../ui/format-count.ts";
import { durationWords } from "./duration-words.ts";

export interface ProgressWords {
  /** "12,300 of 23,570 people". */
  readonly people: string;
  /** "24,000 people a second"; "" before that is known, and behind the last person. */
  readonly rate: string;
  /** "About 2 s left"; "" before that is known. */
  readonly left: string;
}

/** Before these it would jump about. */
const knownFromMs = 200;
const knownFromPart = 0.03;

/** `done` is the part of all the work, 0 … 1. */
export function progressWords(
  done: number,
  { people, ofPeople, elapsedMs }: RehearsalProgress,
): ProgressWords {
  const isKnown = elapsedMs >= knownFromMs && done >= knownFromPart;
  const rate = (1_000 * people) / Math.max(1, elapsedMs);
  const leftMs = (elapsedMs * (1 - done)) / Math.max(knownFromPart, done);
  const isRehearsing = people < ofPeople;
  return {
    people: ofPeople === 0 ? "Choosing people" : `${formatCount(people)} of ${formatCount(ofPeople)} people`,
    rate: isRehearsing
      ? isKnown && people > 0
        ? `${formatCount(rounded(rate))} a second`
        : ""
      : "Putting it in order",
    left: isKnown ? `${durationWords(leftMs)} left` : "",
  };
}

/** To two digits: the others change faster than anybody reads. */
function rounded(rate: number): number {
  if (rate < 100) return Math.max(1, Math.round(rate));
  const unit = 10 ** (Math.floor(Math.log10(rate)) - 1);
  return Math.round(rate / unit) * unit;
}
