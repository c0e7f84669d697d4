// Bookmarks as values: in order of time, at most one at an instant.

import type { Bookmark, Marks } from "./marks.ts";

/** The most that are kept. */
const mostBookmarks = 1_000;

export function withBookmark(marks: Marks, bookmark: Bookmark): Marks {
  const others = marks.bookmarks.filter(({ atMs }) => atMs !== bookmark.atMs).slice(0, mostBookmarks - 1);
  return { ...marks, bookmarks: [...others, bookmark].toSorted((a, b) => a.atMs - b.atMs) };
}

export const withoutBookmark = (marks: Marks, at: number): Marks => ({
  ...marks,
  bookmarks: marks.bookmarks.filter(({ atMs }) => atMs !== at),
});

export const bookmarkAt = (marks: Marks, at: number): Bookmark | undefined =>
  marks.bookmarks.find(({ atMs }) => atMs === at);

/** The nearest one after (before) this instant. */
export const neighbouringBookmark = (
  { bookmarks }: Marks,
  at: number,
  direction: "next" | "previous",
): Bookmark | undefined =>
  direction === "next"
    ? bookmarks.find(({ atMs }) => atMs > at)
    : bookmarks.findLast(({ atMs }) => atMs < at);
