// Which question of a rehearsal was open last, and what was asked: whoever picks somebody from an answer and comes back
// finds the answer as they left it. It lasts as long as the window.

import { useState } from "react";
import type { Connection } from "./connections-of-journey.ts";

export type FindQuestion = "took" | "would" | "waits" | "ways";

export interface Remembered {
  /** null: none is open. */
  readonly question: FindQuestion | null;
  readonly took: Connection | null;
  readonly would: Connection | null;
  /** Somebody was looked for who would take it. */
  readonly isAsked: boolean;
  /** null: every step that waits for something. */
  readonly waitsAt: string | null;
  readonly order: "longest" | "shortest";
}

const nothing: Remembered = {
  question: null,
  took: null,
  would: null,
  isAsked: false,
  waitsAt: null,
  order: "longest",
};

const remembered = new Map<number, Remembered>();

export type RememberQuestion = readonly [Remembered, (change: Partial<Remembered>) => void];

export function useRememberedQuestion(rehearsal: number): RememberQuestion {
  const [, setShown] = useState<Remembered>();
  const now = remembered.get(rehearsal) ?? nothing;
  const change = (part: Partial<Remembered>): void => {
    const next = { ...(remembered.get(rehearsal) ?? nothing), ...part };
    remembered.set(rehearsal, next);
    setShown(next);
  };
  return [now, change];
}
