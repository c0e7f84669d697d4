import { expect, test } from "vitest";
import { bookmarkAt, neighbouringBookmark, withBookmark, withoutBookmark } from "./bookmarks.ts";
import type { Marks } from "./marks.ts";

const none: Marks = { bookmarks: [], breakpoints: [], loop: null };
const three = [30, 10, 20].reduce((marks, atMs) => withBookmark(marks, { atMs, name: `at ${atMs}` }), none);

test("bookmarks are kept in order of time, one at an instant", () => {
  expect(three.bookmarks.map(({ atMs }) => atMs)).toEqual([10, 20, 30]);
  const renamed = withBookmark(three, { atMs: 20, name: "Spring sale" });
  expect(renamed.bookmarks).toHaveLength(3);
  expect(bookmarkAt(renamed, 20)?.name).toBe("Spring sale");
});

test("deleting one and putting it back gives the same marks", () => {
  const gone = withoutBookmark(three, 20);
  expect(gone.bookmarks).toHaveLength(2);
  expect(withBookmark(gone, { atMs: 20, name: "at 20" })).toEqual(three);
});

test("goes to the next and to the previous one, and nowhere beyond the last", () => {
  expect(neighbouringBookmark(three, 10, "next")?.atMs).toBe(20);
  expect(neighbouringBookmark(three, 15, "previous")?.atMs).toBe(10);
  expect(neighbouringBookmark(three, 30, "next")).toBeUndefined();
});

test("never keeps more than can be kept", () => {
  const many = Array.from({ length: 1_001 }, (_, atMs) => atMs).reduce(
    (marks, atMs) => withBookmark(marks, { atMs, name: "" }),
    none,
  );
  expect(many.bookmarks).toHaveLength(1_000);
  expect(bookmarkAt(many, 1_000)).toBeDefined();
});
