// A test call from a press of its button to its answer. One at a time; it can be given up.

import { useRef, useState } from "react";
import type { TestAnswer } from "../../shared/api/destination-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { host, windowId } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";

type Asked = Omit<Parameters<typeof host.destination.test>[0], "window">;

export type TestState =
  | { readonly is: "none" }
  | { readonly is: "sending" }
  | { readonly is: "answered"; readonly answer: TestAnswer }
  | { readonly is: "refused"; readonly refusal: Refusal }
  | { readonly is: "givenUp" };

export interface UsedTestCall {
  readonly state: TestState;
  readonly send: (asked: Asked) => Promise<void>;
  readonly giveUp: () => void;
}

export function useTestCall(): UsedTestCall {
  const [state, setState] = useState<TestState>({ is: "none" });
  const working = useRef<AbortController | null>(null);
  return {
    state,
    send: async (asked) => {
      if (working.current !== null) return;
      const abort = new AbortController();
      working.current = abort;
      setState({ is: "sending" });
      const after = await answerTo(asked, abort.signal);
      working.current = null;
      setState(after);
    },
    giveUp: () => working.current?.abort(),
  };
}

async function answerTo(asked: Asked, signal: AbortSignal): Promise<TestState> {
  try {
    const answer = await host.destination.test({ ...asked, window: windowId }, { signal });
    return { is: "answered", answer };
  } catch (error) {
    return signal.aborted ? { is: "givenUp" } : { is: "refused", refusal: refusalOf(error) };
  }
}
