// The story of the picked person, read a page at a time: those pages that are in view, and the one that the playhead
// stands in. What is known stays in view while something else is asked for.

import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { storyPage, type StoryHead } from "../../../shared/api/story-contract.ts";
import type { Refusal } from "../../../shared/api/refusal.ts";
import { countUpTo } from "../../../shared/base/sorted-instants.ts";
import type { NumberedItem } from "../../../shared/why/story-item.ts";
import { host } from "../../host/host.ts";
import { refusalOf } from "../../host/refusal-of.ts";

export interface StoryAsked {
  readonly rehearsal: number;
  readonly userId: string;
  readonly show: "all" | "steps";
  readonly text: string;
}

export interface StoryPages {
  readonly head: StoryHead | undefined;
  readonly refusal: Refusal | null;
  readonly retry: () => void;
  /** Undefined where its page is not there yet. */
  readonly item: (index: number) => NumberedItem | undefined;
  /** How many items lie before or at the instant. */
  readonly placeOf: (atMs: number) => number;
  /** Asks for the pages of these items. */
  readonly look: (from: number, to: number) => void;
}

export function useStory(asked: StoryAsked, atMs: () => number): StoryPages {
  const head = useQuery({
    queryKey: ["story", asked],
    queryFn: () => host.story.of(asked),
    // Another person's story is no story of this one.
    placeholderData: (previous, query) =>
      (query?.queryKey[1] as StoryAsked | undefined)?.userId === asked.userId
        ? keepPreviousData(previous)
        : undefined,
  });
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const starts = head.data?.pageStartsMs ?? [];
  const atPage = Math.max(0, countUpTo(starts, atMs()) - 1);
  const numbers = [...new Set([atPage, ...range(seen.first, seen.last)])].filter(
    (page) => page < starts.length,
  );
  const pages = useQueries({
    queries: numbers.map((page) => ({
      queryKey: ["storyItems", asked, page],
      queryFn: () => host.story.items({ ...asked, page }),
    })),
  });
  const byNumber = new Map(numbers.map((number, index) => [number, pages[index]?.data]));
  const failed = head.error ?? pages.find(({ error }) => error !== null)?.error ?? null;
  return {
    head: head.data,
    refusal: failed === null ? null : refusalOf(failed),
    retry: () => {
      void head.refetch();
      for (const page of pages) if (page.error !== null) void page.refetch();
    },
    item: (index) => byNumber.get(Math.floor(index / storyPage))?.[index % storyPage],
    placeOf: (instant) => {
      const page = Math.max(0, countUpTo(starts, instant) - 1);
      const instants = (byNumber.get(page) ?? []).map((item) => item.atMs);
      return page * storyPage + countUpTo(instants, instant);
    },
    look: (from, to) => {
      const next = { first: Math.floor(from / storyPage), last: Math.floor(to / storyPage) };
      if (next.first !== seen.first || next.last !== seen.last) setSeen(next);
    },
  };
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
