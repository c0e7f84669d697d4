// One move of playing: as far as time has gone on, but never past a break, never into what nobody has looked at yet,
// and to the very instant of the end.

import type { Breakpoint } from "../../../shared/api/travel-contract.ts";
import type { Ahead } from "./break-ahead.ts";

export interface WantedMove {
  readonly exactMs: number;
  /** Where the time that has passed leads to. */
  readonly wantedMs: number;
  /** Of what is played. */
  readonly endMs: number;
  readonly ahead: Ahead;
}

export type Move =
  /** It is not known yet whether there is a break ahead. */
  | { readonly kind: "wait" }
  | { readonly kind: "on"; readonly exactMs: number }
  | { readonly kind: "break"; readonly atMs: number; readonly breakpoint: Breakpoint }
  | { readonly kind: "end" };

export function nextMove({ exactMs, wantedMs, endMs, ahead }: WantedMove): Move {
  const { found, clearUntilMs } = ahead;
  const reachedMs = Math.min(wantedMs, endMs);
  if (found !== null && found.atMs <= reachedMs)
    return { kind: "break", atMs: found.atMs, breakpoint: found.breakpoint };
  if (wantedMs >= endMs && (clearUntilMs >= endMs || found !== null)) return { kind: "end" };
  const onMs = found === null ? Math.min(reachedMs, clearUntilMs) : reachedMs;
  return onMs > exactMs ? { kind: "on", exactMs: onMs } : { kind: "wait" };
}
