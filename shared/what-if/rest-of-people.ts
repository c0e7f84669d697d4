// Where the records of those whom a what-if does not change come from. Whatever the answer, the what-if is the same; this
// only finds the quickest way that is exact.

export type RestOfPeople =
  /** They fare as in the base. */
  | "copied"
  /** They are rehearsed at once under the changed journey. */
  | "rehearsed"
  /** Their past is that of the base, and they are played on from it. */
  | "playedOn";

interface Asked {
  readonly journeyChanged: boolean;
  readonly fromMs: number;
  readonly publishedAtMs: number;
}

export function restOfPeople({ journeyChanged, fromMs, publishedAtMs }: Asked): RestOfPeople {
  if (!journeyChanged) return "copied";
  return fromMs <= publishedAtMs ? "rehearsed" : "playedOn";
}
