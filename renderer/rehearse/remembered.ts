// Where somebody was in the rehearsals of a journey, as long as the window is there: leaving the mode and coming
// back goes on where they were, and another rehearsal of the journey is shown at the same instant.

export interface RememberedPlace {
  /** A, and B where two are compared. */
  readonly rehearsal: number;
  readonly other: number | null;
}

const places = new Map<string, RememberedPlace>();
const instants = new Map<string, number>();

export const placeIn = (journey: string): RememberedPlace | null => places.get(journey) ?? null;

export function rememberPlace(journey: string, place: RememberedPlace): void {
  places.set(journey, place);
}

export function forgetPlace(journey: string): void {
  places.delete(journey);
}

/** Where the playhead was last; null where it never was. */
export const instantIn = (journey: string): number | null => instants.get(journey) ?? null;

export function rememberInstant(journey: string, atMs: number): void {
  instants.set(journey, atMs);
}
