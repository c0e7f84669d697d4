import { expect, test } from "vitest";
import { KindTable } from "../engine/kind-table.ts";
import { kindName } from "../engine/kind-name.ts";
import type { Journey, Step } from "../journey/journey.ts";
import type { KindedRecords } from "../rehearsal/compare-people.ts";
import { missingPast } from "./missing-past.ts";

const entry: Step = { id: "entry", name: "In", type: "entry", condition: { all: [] }, next: "split" };
const split: Step = {
  id: "split",
  name: "Split",
  type: "multiBranchSplit",
  mode: "firstMatch",
  branches: [{ id: "big", name: "Big", condition: { all: [] }, next: "mail" }],
  otherwise: { next: null },
};
const mail: Step = {
  id: "mail",
  name: "Mail",
  type: "sendToDestinations",
  key: "mail",
  destinations: [{ id: "braze", call: "track" }, { id: "list" }],
  next: null,
};
const journeyOf = (...steps: Step[]): Journey => ({
  format: "rehearse.journey/1",
  id: "j",
  name: "J",
  steps,
});
const before = journeyOf(entry, split, mail);
const { kinds } = new KindTable(before);

/** Of each person the rows [instant, name of the kind]. */
function past(...people: (readonly [number, string])[][]): KindedRecords {
  const rows = people.flat();
  const starts = new Uint32Array(people.length + 1);
  people.forEach((own, index) => (starts[index + 1] = (starts[index] ?? 0) + own.length));
  return {
    kinds,
    records: {
      userCount: people.length,
      recordCount: rows.length,
      starts,
      atMs: Float64Array.from(rows, ([atMs]) => atMs),
      kinds: Uint16Array.from(rows, ([, name]) => kinds.findIndex((kind) => kindName(kind) === name)),
      userId: (user) => `u${user}`,
    },
  };
}

const happened = past(
  [
    [1, "reached entry"],
    [1, "passed entry next"],
    [1, "reached split"],
    [2, "passed split big"],
    [2, "reached mail"],
    [2, "sent mail braze"],
  ],
  [
    [1, "reached entry"],
    [1, "passed entry next"],
    [3, "reached split"],
  ],
);
const missing = (after: Journey, fromMs: number) =>
  missingPast(happened, { before, after, afterKinds: new KindTable(after).kinds, fromMs });

test("nothing is missing where nothing was taken away", () => {
  expect(missing(before, 9)).toBeUndefined();
});

test("a step that was reached before cannot go", () => {
  const after = journeyOf({ ...entry, next: null });
  expect(missing(after, 9)).toEqual({ step: "split", part: { kind: "step" }, people: 2, waiting: 1 });
  expect(missing(after, 3)).toEqual({ step: "split", part: { kind: "step" }, people: 1, waiting: 0 });
  expect(missing(after, 1)).toBeUndefined();
});

test("nor can a way that was taken, or a destination that something went to", () => {
  const waysLeft = journeyOf(entry, { ...split, branches: [], otherwise: { next: "mail" } }, mail);
  expect(missing(waysLeft, 9)).toMatchObject({
    step: "split",
    part: { kind: "connection", via: "big" },
    people: 1,
  });
  const quiet = journeyOf(entry, split, { ...mail, destinations: [{ id: "list" }] });
  expect(missing(quiet, 9)).toMatchObject({
    step: "mail",
    part: { kind: "destination", destination: "braze" },
  });
  const listless = journeyOf(entry, split, { ...mail, destinations: [{ id: "braze" }] });
  expect(missing(listless, 9)).toBeUndefined();
});

test("a step of another type is another step", () => {
  const after = journeyOf(entry, split, {
    id: "mail",
    name: "Mail",
    type: "waitForDuration",
    duration: "1d",
    next: null,
  });
  expect(missing(after, 9)).toMatchObject({ step: "mail", part: { kind: "step" } });
  expect(missing(after, 2)).toBeUndefined();
});
