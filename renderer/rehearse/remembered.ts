// Where somebody was in the rehearsals of a journey, as long as the window is there: leaving the mode and coming
// back goes on where they were.

export interface RememberedPlace {
  /** A, and B where two are compared. */
  readonly rehearsal: number;
  readonly other: number | null;
  readonly person: string | null;
}

const places = new Map<string, RememberedPlace>();
const instants = new Map<number, number>();

export const placeIn = (journey: string): RememberedPlace | null => places.get(journey) ?? null;

export function rememberPlace(journey: string, place: RememberedPlace): void {
  places.set(journey, place);
}

export function forgetPlace(journey: string): void {
  places.delete(journey);
}

/** Where the playhead of a rehearsal was last. */
export const instantIn = (rehearsal: number): number | null => instants.get(rehearsal) ?? null;

export function rememberInstant(rehearsal: number, atMs: number): void {
  instants.set(rehearsal, atMs);
}
