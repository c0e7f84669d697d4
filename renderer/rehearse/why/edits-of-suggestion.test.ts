import { expect, test } from "vitest";
import { editsOfSuggestion } from "./edits-of-suggestion.ts";

const added = { kind: "addMessage", atMs: 0, properties: {}, traits: {} } as const;

test("an event that is missing becomes a call to add, with its instant as text", () => {
  const suggestion = { ...added, type: "track", name: "Product Added", properties: { price: 101 } } as const;
  expect(editsOfSuggestion("u1", suggestion)).toEqual({
    userId: "u1",
    edits: [
      {
        edit: "add",
        message: {
          type: "track",
          timestamp: "1970-01-01T00:00:00.000Z",
          event: "Product Added",
          properties: { price: 101 },
        },
      },
    ],
  });
});

test("a view has a name, and a trait is said by an identify", () => {
  const [view] = editsOfSuggestion("u1", { ...added, type: "page", name: "Home" }).edits;
  expect(view).toMatchObject({ message: { type: "page", name: "Home" } });
  const [said] = editsOfSuggestion("u1", {
    ...added,
    type: "identify",
    name: "",
    traits: { plan: "pro" },
  }).edits;
  expect(said).toMatchObject({ message: { type: "identify", traits: { plan: "pro" } } });
});

test("a message that is too many becomes its number to remove", () => {
  expect(editsOfSuggestion("u1", { kind: "removeMessage", atMs: 5, index: 3 }).edits).toEqual([
    { edit: "remove", index: 3 },
  ]);
});
