// How much happens when: the bars of what the lane shows, asked of the host for the screen's resolution. The bars
// before stay until the new ones are there.

import { useQuery } from "@tanstack/react-query";
import { host } from "../../host/host.ts";
import { barRuns, barWidthFor, stretchAround, type BarRun, type BarWidth } from "./activity-bars.ts";
import type { TimeView } from "./time-view.ts";

export interface Bar {
  readonly fromMs: number;
  readonly toMs: number;
  readonly count: number;
}

export interface Activity {
  /** Of A, then of B where two are compared. */
  readonly lanes: readonly (readonly Bar[])[];
  readonly width: BarWidth;
  /** In any bar of any lane. */
  readonly most: number;
}

export interface AskedActivity {
  /** Ids: A, then B. */
  readonly rehearsals: readonly number[];
  readonly view: TimeView;
  readonly whole: TimeView;
  readonly widthPx: number;
}

/** null until the first answer. */
export function useActivity({ rehearsals, view, whole, widthPx }: AskedActivity): Activity | null {
  const width = barWidthFor(view, Math.max(1, widthPx));
  const stretch = stretchAround(view, whole);
  const key = ["activity", rehearsals, width.ms, stretch.fromMs, stretch.toMs] as const;
  const { data } = useQuery({
    queryKey: key,
    enabled: widthPx > 0,
    gcTime: 60_000,
    queryFn: async ({ signal }): Promise<Activity> => {
      const runs = barRuns(stretch, width);
      const lanes = await Promise.all(rehearsals.map((one) => barsOf(one, runs, signal)));
      const most = lanes.flat().reduce((highest, { count }) => Math.max(highest, count), 0);
      return { lanes, width, most };
    },
    placeholderData: (before, query) =>
      JSON.stringify(query?.queryKey[1]) === JSON.stringify(rehearsals) ? before : undefined,
  });
  return data ?? null;
}

async function barsOf(
  rehearsal: number,
  runs: readonly BarRun[],
  signal: AbortSignal,
): Promise<readonly Bar[]> {
  const counts = await Promise.all(
    runs.map((run) => host.travel.activity({ rehearsal, ...run }, { signal })),
  );
  return runs.flatMap((run, index) => {
    const spanMs = (run.toMs - run.fromMs) / run.bars;
    return (counts[index] ?? []).map((count, bar) => ({
      fromMs: run.fromMs + bar * spanMs,
      toMs: run.fromMs + (bar + 1) * spanMs,
      count,
    }));
  });
}
