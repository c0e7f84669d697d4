// Who of the five people of small-space.ts is where when, worked out by hand.
//
// Who signs up enters, settles in for a day, and is thanked if they pay, else has three days to log in: tips if they
// do, a nudge if not. Who withdraws their consent leaves at once, everybody else six days after they entered; a day
// later they may come again.
//
//   Ada   pays. Signs up on the 5th at 8:00, is thanked a day later, is let go on the 11th at 8:00. Signs up again on
//         the 13th at 12:00, and is thanked again on the 14th at 12:00.
//   Ben   signs up on the 5th at 9:30, waits to be seen logging in from the 6th at 9:30, logs in on the 7th at 18:00,
//         is let go on the 11th at 9:30.
//   Cleo  signs up in the same millisecond as Ben, never logs in: three days are over on the 9th at 9:30.
//   Dan   signs up on the 6th at 12:00, waits to log in from the 7th at 12:00, withdraws on the 8th at 15:00.
//   Eve   signs up the day before the journey is published, which does not count, and on the 12th at 6:00. Waits to
//         log in from the 13th at 6:00 and still does at the end.

import { assert } from "../../shared/base/assert.ts";

export const publishAt = "2026-01-05T00:00:00Z";
export const until = "2026-01-15T00:00:00Z";

/** Entered, in progress, completed, exited. */
type Four = readonly [number, number, number, number];

/** From its instant until just before the next moment; what is nobody's is left out. */
export interface Moment {
  /** RFC 3339. */
  readonly at: string;
  readonly total: Four;
  /** Each person once, by their latest entry. */
  readonly unique: Four;
  /** Reached and waiting. */
  readonly steps: Readonly<Record<string, readonly [reached: number, waiting: number]>>;
  /** How many took it, by "step via". */
  readonly ways: Readonly<Record<string, number>>;
  /** Who is in progress. */
  readonly people: readonly string[];
}

/** Every instant at which something happens, in order, between the publication and the end. */
export const moments: readonly Moment[] = [
  // Nothing has happened yet.
  { at: publishAt, total: [0, 0, 0, 0], unique: [0, 0, 0, 0], steps: {}, ways: {}, people: [] },
  // Ada signs up.
  {
    at: "2026-01-05T08:00:00Z",
    total: [1, 1, 0, 0],
    unique: [1, 1, 0, 0],
    steps: { entry: [1, 0], settle: [1, 1] },
    ways: { "entry next": 1 },
    people: ["Ada Berg"],
  },
  // Ben and Cleo sign up.
  {
    at: "2026-01-05T09:30:00Z",
    total: [3, 3, 0, 0],
    unique: [3, 3, 0, 0],
    steps: { entry: [3, 0], settle: [3, 3] },
    ways: { "entry next": 3 },
    people: ["Ada Berg", "Ben Dahl", "Cleo Foss"],
  },
  // Ada has settled in, pays, is thanked: completed.
  {
    at: "2026-01-06T08:00:00Z",
    total: [3, 2, 1, 0],
    unique: [3, 2, 1, 0],
    steps: { entry: [3, 0], settle: [3, 2], pays: [1, 0], thanks: [1, 0] },
    ways: { "entry next": 3, "settle next": 1, "pays true": 1, "thanks next": 1 },
    people: ["Ben Dahl", "Cleo Foss"],
  },
  // Ben and Cleo have settled in, pay nothing, wait.
  {
    at: "2026-01-06T09:30:00Z",
    total: [3, 2, 1, 0],
    unique: [3, 2, 1, 0],
    steps: { entry: [3, 0], settle: [3, 0], pays: [3, 0], thanks: [1, 0], "log-in": [2, 2] },
    ways: { "entry next": 3, "settle next": 3, "pays true": 1, "pays false": 2, "thanks next": 1 },
    people: ["Ben Dahl", "Cleo Foss"],
  },
  // Dan signs up.
  {
    at: "2026-01-06T12:00:00Z",
    total: [4, 3, 1, 0],
    unique: [4, 3, 1, 0],
    steps: { entry: [4, 0], settle: [4, 1], pays: [3, 0], thanks: [1, 0], "log-in": [2, 2] },
    ways: { "entry next": 4, "settle next": 3, "pays true": 1, "pays false": 2, "thanks next": 1 },
    people: ["Ben Dahl", "Cleo Foss", "Dan Holm"],
  },
  // Dan has settled in, waits.
  {
    at: "2026-01-07T12:00:00Z",
    total: [4, 3, 1, 0],
    unique: [4, 3, 1, 0],
    steps: { entry: [4, 0], settle: [4, 0], pays: [4, 0], thanks: [1, 0], "log-in": [3, 3] },
    ways: { "entry next": 4, "settle next": 4, "pays true": 1, "pays false": 3, "thanks next": 1 },
    people: ["Ben Dahl", "Cleo Foss", "Dan Holm"],
  },
  // Ben logs in, gets tips: completed.
  {
    at: "2026-01-07T18:00:00Z",
    total: [4, 2, 2, 0],
    unique: [4, 2, 2, 0],
    steps: { entry: [4, 0], settle: [4, 0], pays: [4, 0], thanks: [1, 0], "log-in": [3, 2], tips: [1, 0] },
    ways: {
      "entry next": 4,
      "settle next": 4,
      "pays true": 1,
      "pays false": 3,
      "thanks next": 1,
      "log-in next": 1,
      "tips next": 1,
    },
    people: ["Cleo Foss", "Dan Holm"],
  },
  // Dan withdraws: exited, from where he waited.
  {
    at: "2026-01-08T15:00:00Z",
    total: [4, 1, 2, 1],
    unique: [4, 1, 2, 1],
    steps: { entry: [4, 0], settle: [4, 0], pays: [4, 0], thanks: [1, 0], "log-in": [3, 1], tips: [1, 0] },
    ways: {
      "entry next": 4,
      "settle next": 4,
      "pays true": 1,
      "pays false": 3,
      "thanks next": 1,
      "log-in next": 1,
      "tips next": 1,
    },
    people: ["Cleo Foss"],
  },
  // Cleo's three days are over, she is nudged: completed. Nobody is left.
  {
    at: "2026-01-09T09:30:00Z",
    total: [4, 0, 3, 1],
    unique: [4, 0, 3, 1],
    ...afterCleo(),
    people: [],
  },
  // Ada is let go: she had completed, so that no number changes.
  {
    at: "2026-01-11T08:00:00Z",
    total: [4, 0, 3, 1],
    unique: [4, 0, 3, 1],
    ...afterCleo(),
    people: [],
  },
  // Ben and Cleo are let go.
  {
    at: "2026-01-11T09:30:00Z",
    total: [4, 0, 3, 1],
    unique: [4, 0, 3, 1],
    ...afterCleo(),
    people: [],
  },
  // Eve signs up.
  {
    at: "2026-01-12T06:00:00Z",
    total: [5, 1, 3, 1],
    unique: [5, 1, 3, 1],
    steps: { ...afterCleo().steps, entry: [5, 0], settle: [5, 1] },
    ways: { ...afterCleo().ways, "entry next": 5 },
    people: ["Eve Lund"],
  },
  // Eve has settled in, waits.
  {
    at: "2026-01-13T06:00:00Z",
    total: [5, 1, 3, 1],
    unique: [5, 1, 3, 1],
    steps: { ...afterCleo().steps, entry: [5, 0], settle: [5, 0], pays: [5, 0], "log-in": [4, 1] },
    ways: { ...afterCleo().ways, "entry next": 5, "settle next": 5, "pays false": 4 },
    people: ["Eve Lund"],
  },
  // Ada signs up again: a sixth entry, of five people, and she who had completed is in progress.
  {
    at: "2026-01-13T12:00:00Z",
    total: [6, 2, 3, 1],
    unique: [5, 2, 2, 1],
    steps: { ...afterCleo().steps, entry: [6, 0], settle: [6, 1], pays: [5, 0], "log-in": [4, 1] },
    ways: { ...afterCleo().ways, "entry next": 6, "settle next": 5, "pays false": 4 },
    people: ["Ada Berg", "Eve Lund"],
  },
  // Ada has settled in, is thanked again: completed a second time.
  {
    at: "2026-01-14T12:00:00Z",
    total: [6, 1, 4, 1],
    unique: [5, 1, 3, 1],
    ...atTheEnd(),
    people: ["Eve Lund"],
  },
];

/** Of the end, at which nothing happens. */
export const lastMoment: Moment = { ...momentAt(until), at: until };

/** What holds at an instant: since the last moment. */
export function momentAt(instant: string | number): Moment {
  const atMs = typeof instant === "number" ? instant : Date.parse(instant);
  const moment = moments.findLast(({ at }) => Date.parse(at) <= atMs);
  assert(moment !== undefined, "an instant lies within the rehearsal");
  return moment;
}

function afterCleo(): Pick<Moment, "steps" | "ways"> {
  return {
    steps: {
      entry: [4, 0],
      settle: [4, 0],
      pays: [4, 0],
      thanks: [1, 0],
      "log-in": [3, 0],
      tips: [1, 0],
      nudge: [1, 0],
    },
    ways: {
      "entry next": 4,
      "settle next": 4,
      "pays true": 1,
      "pays false": 3,
      "thanks next": 1,
      "log-in next": 1,
      "tips next": 1,
      "log-in timeout": 1,
      "nudge next": 1,
    },
  };
}

function atTheEnd(): Pick<Moment, "steps" | "ways"> {
  return {
    steps: {
      entry: [6, 0],
      settle: [6, 0],
      pays: [6, 0],
      thanks: [2, 0],
      "log-in": [4, 1],
      tips: [1, 0],
      nudge: [1, 0],
    },
    ways: {
      "entry next": 6,
      "settle next": 6,
      "pays true": 2,
      "pays false": 4,
      "thanks next": 2,
      "log-in next": 1,
      "tips next": 1,
      "log-in timeout": 1,
      "nudge next": 1,
    },
  };
}
