// How far work on the people of the space is, in words.

import type { DataProgress } from "../../shared/api/host-contract.ts";
import { countOf, formatCount } from "../ui/format-count.ts";

export interface ProgressWords {
  readonly phase: string;
  /** "" before anything was read. */
  readonly messages: string;
  /** "" before they are known. */
  readonly rate: string;
  readonly left: string;
}

const phases: Readonly<Record<DataProgress["phase"], string>> = {
  reading: "Reading",
  writing: "Putting it into the space",
};

export function progressWords(progress: DataProgress | null): ProgressWords {
  if (progress === null) return { phase: "Beginning", messages: "", rate: "", left: "" };
  const { phase, messages, messagesPerSecond, secondsLeft } = progress;
  return {
    phase: phases[phase],
    messages: messages === 0 ? "" : countOf(messages, "message", "messages"),
    rate: messagesPerSecond === 0 ? "" : `${formatCount(rounded(messagesPerSecond))} a second`,
    left: secondsLeft === null ? "" : `${timeWords(secondsLeft)} left`,
  };
}

/** To two digits: the others change faster than anybody reads. */
function rounded(rate: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(rate)) - 1);
  return Math.round(rate / unit) * unit;
}

function timeWords(seconds: number): string {
  if (seconds < 60) return `About ${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `About ${minutes} min` : `About ${Math.round(minutes / 60)} h`;
}
