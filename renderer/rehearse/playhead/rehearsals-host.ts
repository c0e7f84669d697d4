// One rehearsal, or two that are compared, as one thing to travel through: counts of each, and of breaks and
// neighbouring transitions the nearer one.

import type { Refusal } from "../../../shared/api/refusal.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { host } from "../../host/host.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import type { PlayheadHost } from "./playhead-host.ts";

/** By their ids: A, then B. */
export function rehearsalsHost(rehearsals: readonly number[]): PlayheadHost {
  /** Asks about each of them at once. */
  const ofAll = async <T>(ask: (rehearsal: number) => Promise<T>): Promise<Result<readonly T[], Refusal>> => {
    try {
      return ok(await Promise.all(rehearsals.map(ask)));
    } catch (error) {
      return err(refusalOf(error));
    }
  };
  return {
    counts: (atMs) => ofAll((rehearsal) => host.travel.countsAt({ rehearsal, atMs })),
    neighbour: async (asked) => {
      const found = await ofAll((rehearsal) => host.travel.neighbour({ rehearsal, ...asked }));
      if (!found.ok) return found;
      const instants = found.value.flatMap((one) => one?.atMs ?? []);
      if (instants.length === 0) return ok(null);
      return ok(asked.direction === "next" ? Math.min(...instants) : Math.max(...instants));
    },
    nextBreak: async ({ fromMs, toMs, breakpoints }) => {
      const asked = { fromMs, toMs, breakpoints: [...breakpoints] };
      const found = await ofAll((rehearsal) => host.travel.nextBreak({ rehearsal, ...asked }));
      if (!found.ok) return found;
      const breaks = found.value.flatMap((one) => one ?? []).toSorted((a, b) => a.atMs - b.atMs);
      return ok(breaks[0] ?? null);
    },
  };
}
