// A paged list for as long as a component shows it. Where its question follows a playhead, nothing is rendered anew by
// that: what shows a part of the list is when that part changes, and the rest of a panel stays as it is.

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { type AskPage, type Asked, type Page, PagedList, type ShownList } from "./paged-list.ts";

export type UsedList<Question, P extends Page> = Pick<
  PagedList<Question, P>,
  "subscribe" | "shown" | "look" | "retry"
>;

/** All but the instant; as in Asked. */
export interface AskedAt<Question> extends Pick<Asked<Question>, "subject" | "filter"> {
  /** What is asked with the playhead here, and of which instant that is. */
  readonly at: (playheadMs: number) => Pick<Asked<Question>, "question" | "atMs">;
}

/** An instant that moves while the list is shown: the playhead of a rehearsal. */
export interface MovingInstant {
  readonly state: { readonly atMs: number };
  readonly subscribe: (listener: () => void) => () => void;
}

/** `ask` is that of the first render. */
export function usePagedList<Question, P extends Page>(
  ask: AskPage<Question, P>,
  playhead: MovingInstant,
  asked: AskedAt<Question>,
): UsedList<Question, P> {
  const [list] = useState(() => new PagedList(ask));
  const { subject, filter } = asked;
  const want = useEffectEvent((playheadMs: number) =>
    list.want({ subject, filter, ...asked.at(playheadMs) }),
  );
  useEffect(() => {
    let lastMs = playhead.state.atMs;
    want(lastMs);
    return playhead.subscribe(() => {
      const { atMs } = playhead.state;
      if (atMs === lastMs) return;
      lastMs = atMs;
      want(atMs);
    });
  }, [list, playhead, subject, filter]);
  useEffect(() => () => list.rest(), [list]);
  return list;
}

/**
 * A list whose question changes when it is rendered with another one, and not by itself. `ask` is that of the first
 * render; `asked.filter` and `asked.subject` say when the question is another one.
 */
export function useAskedList<Question, P extends Page>(
  ask: AskPage<Question, P>,
  asked: Asked<Question>,
): UsedList<Question, P> {
  const [list] = useState(() => new PagedList(ask));
  const want = useEffectEvent(() => list.want(asked));
  const { subject, filter, atMs } = asked;
  useEffect(() => want(), [list, subject, filter, atMs]);
  useEffect(() => () => list.rest(), [list]);
  return list;
}

/** `part` gives something that is the same as long as nothing of it changed. */
export const useShownPart = <Question, P extends Page, T>(
  list: UsedList<Question, P>,
  part: (shown: ShownList<Question, P>) => T,
): T => useSyncExternalStore(list.subscribe, () => part(list.shown));

export const useShownList = <Question, P extends Page>(list: UsedList<Question, P>): ShownList<Question, P> =>
  useShownPart(list, (shown) => shown);
