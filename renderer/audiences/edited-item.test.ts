// An item between its draft and what is saved: nothing is lost, and nothing is written over unseen.

import { expect, test } from "vitest";
import type { Refusal } from "../../shared/api/refusal.ts";
import { EditedItem } from "./edited-item.ts";

interface Item {
  readonly name: string;
}

const item = (name: string): Item => ({ name });

const changedElsewhere: Refusal = { kind: "changedElsewhere", happened: "", kept: "", remedy: "" };

/** A host that saves only over what is there. */
function hostWith(name: string) {
  let saved = item(name);
  const edited = new EditedItem<Item>(saved, (before, after) => {
    if (before.name !== saved.name) return Promise.resolve(changedElsewhere);
    saved = after;
    return Promise.resolve(null);
  });
  const byOther = (other: string): void => {
    saved = item(other);
    edited.see(saved);
  };
  return { edited, saved: () => saved.name, byOther };
}

test("an edit is a draft until it is saved, and can be undone before and after", async () => {
  const { edited, saved } = hostWith("a");
  edited.edit(item("b"));
  expect(edited.state).toMatchObject({ shown: item("b"), isDraft: true, canUndo: true });
  expect(saved()).toBe("a");
  await edited.save();
  expect(edited.state).toMatchObject({ isDraft: false, saved: item("b") });
  edited.undo();
  expect(edited.state).toMatchObject({ shown: item("a"), isDraft: true, canRedo: true });
  await edited.save();
  expect(saved()).toBe("a");
  edited.redo();
  expect(edited.state.shown).toEqual(item("b"));
});

test("undoing to what is saved is no draft", () => {
  const { edited } = hostWith("a");
  edited.edit(item("b"));
  edited.undo();
  expect(edited.state).toMatchObject({ shown: item("a"), isDraft: false });
});

test("what another window saves is shown where there is no draft", () => {
  const { edited, byOther } = hostWith("a");
  byOther("c");
  expect(edited.state).toMatchObject({ shown: item("c"), isDraft: false });
});

test("a draft stays where another window was faster, and is saved over it only by somebody's choice", async () => {
  const { edited, saved, byOther } = hostWith("a");
  edited.edit(item("mine"));
  byOther("theirs");
  await edited.save();
  expect(saved()).toBe("theirs");
  expect(edited.state).toMatchObject({ shown: item("mine"), refusal: changedElsewhere });
  await edited.keepOwn();
  expect(saved()).toBe("mine");
  expect(edited.state).toMatchObject({ isDraft: false, refusal: null });
});

test("giving a draft up shows what is saved, and can be undone", async () => {
  const { edited, byOther } = hostWith("a");
  edited.edit(item("mine"));
  byOther("theirs");
  await edited.save();
  edited.discard();
  expect(edited.state).toMatchObject({ shown: item("theirs"), isDraft: false, refusal: null });
  edited.undo();
  expect(edited.state).toMatchObject({ shown: item("mine"), isDraft: true });
});

test("what is edited while it is saved stays a draft", async () => {
  const { edited, saved } = hostWith("a");
  edited.edit(item("b"));
  const saving = edited.save();
  edited.edit(item("c"));
  await saving;
  expect(saved()).toBe("b");
  expect(edited.state).toMatchObject({ shown: item("c"), saved: item("b"), isDraft: true });
  await edited.save();
  expect(saved()).toBe("c");
});
