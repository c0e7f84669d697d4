import { expect, test } from "vitest";
import { changedSince } from "./changed-since.ts";

test("each thing that changed is said, and nothing where nothing did", () => {
  const nothing = { journeyChanged: false, definitionsChanged: false, messagesChanged: false };
  expect(changedSince(nothing)).toEqual([]);
  expect(changedSince({ ...nothing, journeyChanged: true })).toEqual(["The draft has changed since."]);
  expect(
    changedSince({ journeyChanged: true, definitionsChanged: true, messagesChanged: true }),
  ).toHaveLength(3);
});
