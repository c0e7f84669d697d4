import { expect, test } from "vitest";
import type { EditHistory } from "../../shared/journey/edits/edit-history.ts";
import { historySaid } from "./use-history-said.ts";

const edit = { kind: "describeJourney", description: null } as const;
const history = (undo: readonly string[], redo: readonly string[]): EditHistory => ({
  undo: undo.map((name) => ({ name, edit })),
  redo: redo.map((name) => ({ name, edit })),
});

test("undo and redo are said by the name of the edit, and edits are not", () => {
  expect(historySaid(history(["Delete A"], []), history([], ["Delete A"]))).toBe("Undone: Delete A");
  expect(historySaid(history([], ["Delete A"]), history(["Delete A"], []))).toBe("Done again: Delete A");
  expect(historySaid(history([], []), history(["Delete A"], []))).toBe("");
  expect(historySaid(history([], ["Delete A"]), history(["Rename B"], []))).toBe("");
});
