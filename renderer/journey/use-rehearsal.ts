// Rehearsing the journey that is open: starting it, how far it is, giving it up. One at a time for a journey,
// whichever window began it.

import { useEffect, useRef, useState } from "react";
import type { Refusal } from "../../shared/api/refusal.ts";
import { host, windowId } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { useChange } from "../host/use-change.ts";

export type RehearsalRun =
  | { readonly kind: "none" }
  /** The part that is done, 0 … 1. */
  | { readonly kind: "running"; readonly done: number }
  /** Asked for while an error of the journey stands in the way. */
  | { readonly kind: "obstructed" }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export interface Rehearsal {
  readonly run: RehearsalRun;
  readonly start: () => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

export interface RehearsalOptions {
  readonly journey: string;
  readonly obstructed: boolean;
  /** Before it starts: resolves true when what is shown is on disk. */
  readonly prepare: () => Promise<boolean>;
  /** Not called once the journey was left. */
  readonly onDone: () => void;
}

export function useRehearsal({ journey, obstructed, prepare, onDone }: RehearsalOptions): Rehearsal {
  const [run, setRun] = useState<RehearsalRun>({ kind: "none" });
  useChange((change) => {
    if (change.kind !== "rehearsal" || change.journey !== journey) return;
    if (change.done !== null) setRun({ kind: "running", done: change.done });
    else setRun((now) => (now.kind === "running" ? { kind: "none" } : now));
  });
  const isHere = useIsHere();
  const start = async (): Promise<void> => {
    if (run.kind === "running") return;
    if (obstructed) return setRun({ kind: "obstructed" });
    setRun({ kind: "running", done: 0 });
    try {
      if (!(await prepare())) return setRun({ kind: "none" });
      await host.rehearsal.run({ journey, window: windowId });
      setRun({ kind: "none" });
      if (isHere.current) onDone();
    } catch (error) {
      const refusal = refusalOf(error);
      setRun(refusal.kind === "cancelled" ? { kind: "none" } : { kind: "refused", refusal });
    }
  };
  const cancel = async (): Promise<void> => {
    try {
      await host.rehearsal.cancel({ journey });
    } catch (error) {
      setRun({ kind: "refused", refusal: refusalOf(error) });
    }
  };
  return {
    run,
    start: () => void start(),
    cancel: () => void cancel(),
    dismiss: () => setRun({ kind: "none" }),
  };
}

function useIsHere(): { readonly current: boolean } {
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return isHere;
}
