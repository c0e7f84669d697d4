// Rehearsing the journey that is open: starting it, how far it is, giving it up. One at a time for a journey,
// whichever window began it.

import { useEffect, useRef, useState } from "react";
import { host, windowId } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { useChange } from "../host/use-change.ts";
import type { Rehearsal, RehearsalRun, RunPlace } from "../rehearse/setup/rehearsal-run.ts";

export interface RehearsalOptions {
  readonly journey: string;
  readonly obstructed: boolean;
  /** Before it starts: resolves true when what is shown is on disk. */
  readonly prepare: () => Promise<boolean>;
  /** With the id of the kept rehearsal. Not called once the journey was left. */
  readonly onDone: (rehearsal: number) => void;
}

const here = { window: windowId };

export function useRehearsal({ journey, obstructed, prepare, onDone }: RehearsalOptions): Rehearsal {
  const [run, setRun] = useState<RehearsalRun>({ kind: "none" });
  useChange((change) => {
    if (change.kind !== "rehearsal" || change.journey !== journey) return;
    const { done, progress = null } = change;
    if (done !== null) setRun({ kind: "running", done, progress });
    else setRun((now) => (now.kind === "running" ? { kind: "none" } : now));
  });
  const isHere = useIsHere();
  const begin = async (at: RunPlace, ask: () => Promise<{ readonly id: number }>): Promise<void> => {
    if (run.kind === "running") return;
    if (obstructed) return setRun({ kind: "obstructed" });
    setRun({ kind: "running", done: 0, progress: null });
    try {
      if (!(await prepare())) return setRun({ kind: "none" });
      const { id } = await ask();
      setRun({ kind: "none" });
      if (isHere.current) onDone(id);
    } catch (error) {
      const refusal = refusalOf(error);
      setRun(refusal.kind === "cancelled" ? { kind: "none" } : { kind: "refused", refusal, at });
    }
  };
  const cancel = async (): Promise<void> => {
    try {
      await host.rehearsal.cancel({ journey });
    } catch (error) {
      setRun({ kind: "refused", refusal: refusalOf(error), at: "button" });
    }
  };
  return {
    run,
    start: () => void begin("button", () => host.rehearsal.run({ ...here, journey })),
    startWith: (setup, name) =>
      void begin("setup", () =>
        host.rehearsal.run({ ...here, journey, setup, ...(name === null ? {} : { name }) }),
      ),
    startAgain: (id) => void begin("button", () => host.rehearsal.again({ ...here, id })),
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
