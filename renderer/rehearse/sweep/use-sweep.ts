// A sweep that runs: its rows as they arrive, and its end.

import { useEffect, useRef, useState } from "react";
import type { Refusal } from "../../../shared/api/refusal.ts";
import type { SweepRow } from "../../../shared/api/what-if-contract.ts";
import { host, windowId } from "../../host/host.ts";
import { refusalOf } from "../../host/refusal-of.ts";

export interface SweepAsked {
  readonly pointer: string;
  readonly values: readonly SweepRow["value"][];
}

export interface Sweep {
  /** What the rows are about; null: nothing was asked for yet. */
  readonly asked: SweepAsked | null;
  readonly rows: readonly SweepRow[];
  readonly isRunning: boolean;
  readonly refusal: Refusal | null;
  readonly start: (asked: SweepAsked) => void;
  readonly cancel: () => void;
}

export function useSweep(rehearsal: number): Sweep {
  const [asked, setAsked] = useState<SweepAsked | null>(null);
  const [rows, setRows] = useState<readonly SweepRow[]>([]);
  const [isRunning, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (wanted: SweepAsked, controller: AbortController): Promise<void> => {
    const { signal } = controller;
    try {
      const { pointer, values } = wanted;
      const found = await host.whatIf.sweep(
        { rehearsal, journey: null, pointer, values: [...values], window: windowId },
        { signal },
      );
      for await (const row of found) {
        if (signal.aborted) return;
        setRows((before) => [...before, row]);
      }
    } catch (error) {
      if (!signal.aborted) setRefusal(refusalOf(error));
    } finally {
      if (running.current === controller) setRunning(false);
    }
  };
  return {
    asked,
    rows,
    isRunning,
    refusal,
    start: (wanted) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setAsked(wanted);
      setRows([]);
      setRefusal(null);
      setRunning(true);
      void run(wanted, controller);
    },
    cancel: () => {
      running.current?.abort();
      setRunning(false);
    },
  };
}
