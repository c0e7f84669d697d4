// A paged list for as long as a component shows it.

import { useEffect, useState, useSyncExternalStore } from "react";
import { type AskPage, type Asked, type Page, PagedList, type ShownList } from "./paged-list.ts";

export interface UsedList<Question, P extends Page> {
  readonly shown: ShownList<Question, P>;
  readonly look: (pages: readonly number[]) => void;
  readonly retry: () => void;
}

/** `ask` is that of the first render. */
export function usePagedList<Question, P extends Page>(
  ask: AskPage<Question, P>,
  asked: Asked<Question>,
): UsedList<Question, P> {
  const [list] = useState(() => {
    const made = new PagedList(ask);
    return { made, look: made.look.bind(made), retry: made.retry.bind(made) };
  });
  const shown = useSyncExternalStore(list.made.subscribe, () => list.made.shown);
  const { subject, filter, atMs } = asked;
  useEffect(() => list.made.want(asked), [list, subject, filter, atMs]);
  useEffect(() => () => list.made.rest(), [list]);
  return { shown, look: list.look, retry: list.retry };
}
