import { expect, test } from "vitest";
import { addPersonChange, dropPersonChange, peopleEdits, whatIfDraft } from "./what-if-draft.ts";

const message = { type: "track", event: "Order", timestamp: "2026-01-01T00:00:00Z" };
const person = { userId: "u1", name: "Person 1", before: null };

test("changes are kept by rehearsal, and given to the host by person", () => {
  addPersonChange(1, { ...person, edit: { edit: "add", message } });
  addPersonChange(1, { ...person, userId: "u2", edit: { edit: "remove", index: 3 } });
  addPersonChange(1, { ...person, edit: { edit: "remove", index: 0 } });
  expect(peopleEdits(whatIfDraft(1))).toEqual([
    {
      userId: "u1",
      edits: [
        { edit: "add", message },
        { edit: "remove", index: 0 },
      ],
    },
    { userId: "u2", edits: [{ edit: "remove", index: 3 }] },
  ]);
  expect(whatIfDraft(2).people).toEqual([]);
});

test("a second change of a message takes the place of the first", () => {
  addPersonChange(3, { ...person, before: message, edit: { edit: "change", index: 2, message } });
  addPersonChange(3, { ...person, before: message, edit: { edit: "remove", index: 2 } });
  expect(whatIfDraft(3).people.map(({ edit }) => edit)).toEqual([{ edit: "remove", index: 2 }]);
});

test("a change that is taken back is gone", () => {
  addPersonChange(4, { ...person, edit: { edit: "add", message } });
  const [first] = whatIfDraft(4).people;
  dropPersonChange(4, first!.id);
  expect(whatIfDraft(4).people).toEqual([]);
});
