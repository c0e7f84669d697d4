// An answer of the host that follows what is edited: asked for once the person pauses, given up when they go on,
// and the old one stays in view, said to be old, until the new one is there.

import { useEffect, useEffectEvent, useState } from "react";
import type { Refusal } from "../../shared/api/refusal.ts";
import { refusalOf } from "../host/refusal-of.ts";

export interface Answer<Value> {
  /** The newest there is; null before the first, and after a refusal. */
  readonly value: Value | null;
  readonly refusal: Refusal | null;
  /** Whether `value` is of something older than what is shown. */
  readonly stale: boolean;
}

const pauseMs = 250;

/** `about`: what the answer depends on, as text; null: nothing is asked. */
export function useAnswer<Value>(
  about: string | null,
  ask: (signal: AbortSignal) => Promise<Value>,
): Answer<Value> {
  const [answer, setAnswer] = useState<{
    readonly about: string;
    readonly value: Value | null;
    readonly refusal: Refusal | null;
  } | null>(null);
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    if (about === null) return;
    const giveUp = new AbortController();
    const timer = setTimeout(() => {
      askNow(giveUp.signal).then(
        (value) => {
          if (!giveUp.signal.aborted) setAnswer({ about, value, refusal: null });
        },
        (error: unknown) => {
          if (!giveUp.signal.aborted) setAnswer({ about, value: null, refusal: refusalOf(error) });
        },
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      giveUp.abort();
    };
  }, [about]);
  return {
    value: answer?.value ?? null,
    refusal: answer?.refusal ?? null,
    stale: about !== null && answer?.about !== about,
  };
}
