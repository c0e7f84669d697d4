// Undo and redo: everything comes back in every byte, also after a save, and the history stays bounded.

import fc from "fast-check";
import { expect, test } from "vitest";
import { blankJourney } from "../../shared/journey/blank-journey.ts";
import { blankStep } from "../../shared/journey/blank-step.ts";
import { applyEdit } from "../../shared/journey/edits/apply-edit.ts";
import { applyEdits } from "../../shared/journey/edits/apply-edits.ts";
import { mostEntries, mostHistoryBytes } from "../../shared/journey/edits/bound-history.ts";
import type { Edit } from "../../shared/journey/edits/edit.ts";
import {
  type EditHistory,
  emptyHistory,
  record,
  redo,
  undo,
  type Undone,
} from "../../shared/journey/edits/edit-history.ts";
import { readHistory } from "../../shared/journey/edits/read-history.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { chosenEdit, editChoiceArbitrary } from "../arbitraries/edit.ts";
import { journeyArbitrary } from "../arbitraries/journey.ts";
import { mutationsOf } from "../arbitraries/json-mutation.ts";

interface State {
  readonly journey: Journey;
  readonly history: EditHistory;
}

const blank = blankJourney("Welcome", { journey: "welcome", entry: "entry" });
const start: State = { journey: blank, history: emptyHistory };

function does({ journey, history }: State, edit: Edit, coalesce: string | null = null): State {
  const applied = applyEdit(journey, edit);
  if (!applied.ok) throw new Error(applied.error.kind);
  const { inverse, name } = applied.value;
  return { journey: applied.value.journey, history: record(history, { name, edit: inverse }, { coalesce }) };
}

function must(result: ReturnType<typeof undo>): Undone {
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

const undone = ({ journey, history }: State): Undone => must(undo(journey, history));
const redone = ({ journey, history }: State): Undone => must(redo(journey, history));
const saved = <T>(value: T): T => JSON.parse(JSON.stringify(value));
const renamed = (name: string): Edit => ({ kind: "renameJourney", name });

const journeyAndEdits = journeyArbitrary().chain(({ journey, definitions }) =>
  fc.record({
    journey: fc.constant(journey),
    choices: fc.array(editChoiceArbitrary(definitions), { minLength: 1, maxLength: 10 }),
    keys: fc.array(fc.constantFrom("a", "b", null), { minLength: 10, maxLength: 10 }),
  }),
);

test("law: undoing all and doing all again gives every state in every byte, through a save at any time", () => {
  let coalesced = 0;
  fc.assert(
    fc.property(journeyAndEdits, ({ journey, choices, keys }) => {
      const states: State[] = [{ journey, history: emptyHistory }];
      for (const [index, choice] of choices.entries()) {
        const last = states.at(-1) ?? start;
        const edit = chosenEdit(choice, last.journey);
        if (!applyEdit(last.journey, edit).ok) continue;
        const next = does(last, edit, keys[index] ?? null);
        if (next.history.undo.length === last.history.undo.length) {
          coalesced += 1;
          states.pop();
        }
        states.push(next);
      }
      let current: State = saved(states.at(-1) ?? start);
      for (const expected of states.slice(0, -1).reverse()) {
        current = undone({ journey: current.journey, history: readHistory(saved(current.history)) });
        expect(JSON.stringify(current.journey)).toBe(JSON.stringify(expected.journey));
      }
      expect(undo(current.journey, current.history)).toEqual({ ok: false, error: { kind: "nothingToDo" } });
      for (const expected of states.slice(1)) {
        current = saved(redone(current));
        expect(JSON.stringify(current.journey)).toBe(JSON.stringify(expected.journey));
      }
    }),
    { numRuns: 600, seed: 10 },
  );
  expect(coalesced).toBeGreaterThan(50);
});

test("an edit is undone and done again by its name, and a new edit ends what could be done again", () => {
  const step = { ...blankStep("waitForDuration", blank), name: "Cool off" };
  const added = does(start, { kind: "addStep", at: { step: "entry", via: "next" }, step });
  const back = undone(added);
  expect([back.name, back.journey.steps.length]).toEqual(["Add Cool off", 1]);
  const again = redone(back);
  expect([again.name, again.journey.steps.length]).toEqual(["Add Cool off", 2]);
  const other = does(back, renamed("Hello"));
  expect(redo(other.journey, other.history)).toEqual({ ok: false, error: { kind: "nothingToDo" } });
});

test("typing in one field is one entry; another stretch of typing, an undo or a restart begins a new one", () => {
  const typed = ["W", "We", "Wel"].reduce((state, name) => does(state, renamed(name), "name 1"), start);
  expect(typed.history.undo).toHaveLength(1);
  expect(undone(typed).journey.name).toBe("Welcome");
  expect(redone(undone(typed)).journey.name).toBe("Wel");
  expect(does(typed, renamed("Welc"), "name 2").history.undo).toHaveLength(2);
  expect(does(typed, renamed("Welc")).history.undo).toHaveLength(2);
  const described = does(typed, { kind: "describeJourney", description: "D" }, "description");
  expect(does(undone(described), renamed("Welc"), "name 1").history.undo).toHaveLength(2);
  const restarted = { ...typed, history: readHistory(saved(typed.history)) };
  expect(does(restarted, renamed("Welc"), "name 1").history.undo).toHaveLength(2);
});

test("edits that are not of the same steps never share an entry", () => {
  const one = does(
    start,
    { kind: "addStep", at: { step: "entry", via: "next" }, step: blankStep("waitForDuration", blank) },
    "x",
  );
  const two = does(one, { kind: "deleteStep", step: "wait", below: "close" }, "x");
  expect(two.history.undo).toHaveLength(2);
});

test("several edits are all done or none, and undone as one", () => {
  const step = blankStep("waitForDuration", blank);
  const add: Edit = { kind: "addStep", at: { step: "entry", via: "next" }, step };
  const both = applyEdits(blank, [add, renamed("Hello")], "Begin");
  if (!both.ok) throw new Error(both.error.kind);
  expect(both.value).toMatchObject({
    name: "Begin",
    journey: { name: "Hello" },
    inverse: { undoes: "Begin" },
  });
  const back = applyEdit(both.value.journey, both.value.inverse);
  expect(back.ok && back.value.journey).toEqual(blank);
  expect(applyEdits(blank, [renamed("Hello"), add, add])).toMatchObject({
    ok: false,
    error: { kind: "idTaken" },
  });
  expect(applyEdits(blank, [])).toMatchObject({ ok: false, error: { kind: "nothingToDo" } });
  expect(applyEdits(blank, [add])).toMatchObject({ ok: true, value: { name: "Add Wait" } });
});

test("a version comes back under the journey's own id, and goes away again", () => {
  const version = { ...does(start, renamed("Before")).journey, id: "elsewhere" };
  const restored = does(start, { kind: "replaceJourney", journey: version, name: "Restore version 3" });
  expect(restored.journey).toEqual({ ...version, id: "welcome" });
  expect(undone(restored)).toMatchObject({ name: "Restore version 3", journey: blank });
  const same = applyEdit(blank, { kind: "replaceJourney", journey: saved(blank), name: "Restore version 3" });
  expect(same).toMatchObject({ ok: false, error: { kind: "nothingToDo" } });
});

test("a restored version holds no step that did not change", () => {
  const step = blankStep("waitForDuration", blank);
  const long = does(start, { kind: "addStep", at: { step: "entry", via: "next" }, step }).journey;
  const restored = applyEdit(long, {
    kind: "replaceJourney",
    journey: { ...saved(long), name: "Other" },
    name: "Restore",
  });
  expect(restored.ok && restored.value.inverse).not.toHaveProperty("runs");
});

/** 100 steps in a line, each with a name of 100 characters. */
function longJourney(): Journey {
  let journey = blank;
  for (let number = 1; number < 100; number += 1) {
    const at = { step: journey.steps.at(-1)?.id ?? "", via: "next" };
    const step = { ...blankStep("waitForCondition", journey), name: "é".repeat(100) };
    journey = does({ journey, history: emptyHistory }, { kind: "addStep", at, step }).journey;
  }
  return journey;
}

test("the history of a long journey reaches back further than 200 edits, within its bounds", () => {
  const journey = longJourney();
  let state: State = { journey, history: emptyHistory };
  for (let number = 0; number < 300; number += 1) {
    const step = journey.steps[1 + (number % 99)];
    const at = { step: state.journey.steps[(number * 37) % 100]?.id ?? "", via: "next" };
    const moved = applyEdit(state.journey, { kind: "moveStep", step: step?.id ?? "", at });
    state = moved.ok
      ? does(state, { kind: "moveStep", step: step?.id ?? "", at })
      : does(state, renamed(`${number}`));
  }
  expect(state.history.undo.length).toBeGreaterThan(200);
  expect(Buffer.byteLength(JSON.stringify(state.history))).toBeLessThanOrEqual(mostHistoryBytes);
});

test("the oldest entries go first, by number and by size", () => {
  let state = start;
  for (let number = 0; number < mostEntries + 50; number += 1) state = does(state, renamed(`Name ${number}`));
  expect(state.history.undo).toHaveLength(mostEntries);
  while (state.history.undo.length > 0) state = undone(state);
  expect(state.journey.name).toBe("Name 49");
  expect(state.history.redo).toHaveLength(mostEntries);
  const describe = (text: string): Edit => ({ kind: "describeJourney", description: text });
  for (let number = 0; number < 8; number += 1) state = does(state, describe(`${number}`.repeat(300_000)));
  expect(state.history.undo.length).toBeLessThan(4);
  expect(Buffer.byteLength(JSON.stringify(state.history))).toBeLessThanOrEqual(mostHistoryBytes);
});

test("what was saved and is no history is the empty one", () => {
  const { history } = does(start, renamed("Hello"));
  expect(readHistory(saved(history))).toEqual(history);
  expect(readHistory({ ...history, more: 1 })).toBe(emptyHistory);
  expect(readHistory({ undo: [{ name: "x", edit: renamed("y") }], redo: [] })).toBe(emptyHistory);
  expect(readHistory(undefined)).toBe(emptyHistory);
  let deep: unknown = {};
  for (let level = 0; level < 5_000; level += 1) deep = { undo: deep };
  expect(readHistory(deep)).toBe(emptyHistory);
});

test("a history that fits by chance never leaves anything but a draft", () => {
  const twice: EditHistory = {
    undo: [
      {
        name: "x",
        edit: { kind: "restore", undoes: "x", runs: [{ index: 1, remove: [], insert: [...blank.steps] }] },
      },
    ],
    redo: [],
  };
  expect(undo(blank, readHistory(twice))).toEqual({ ok: false, error: { kind: "doesNotFit" } });
});

test("law: a damaged history never throws, when it is read and when it is used", () => {
  const damaged = journeyAndEdits.chain(({ journey, choices }) => {
    const state = choices.reduce(
      (current, choice) => {
        const edit = chosenEdit(choice, current.journey);
        return applyEdit(current.journey, edit).ok ? does(current, edit) : current;
      },
      { journey, history: emptyHistory },
    );
    return fc.record({
      journey: fc.constant(state.journey),
      history: mutationsOf(saved(state.history as never)),
    });
  });
  let usable = 0;
  fc.assert(
    fc.property(damaged, ({ journey, history }) => {
      let current: State = { journey, history: readHistory(history) };
      for (;;) {
        const next = undo(current.journey, current.history);
        if (!next.ok) break;
        usable += 1;
        current = next.value;
      }
    }),
    { numRuns: 1_000, seed: 11 },
  );
  expect(usable).toBeGreaterThan(100);
});
