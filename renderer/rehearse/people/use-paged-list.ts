// A paged list for as long as a component shows it. Its question follows the playhead without anything being rendered
// anew: what shows a part of it is when that part changes, and the rest of a panel stays as it is.

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import type { Playhead } from "../playhead/playhead.ts";
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

/** `ask` is that of the first render. */
export function usePagedList<Question, P extends Page>(
  ask: AskPage<Question, P>,
  playhead: Playhead,
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

/** `part` gives something that is the same as long as nothing of it changed. */
export const useShownPart = <Question, P extends Page, T>(
  list: UsedList<Question, P>,
  part: (shown: ShownList<Question, P>) => T,
): T => useSyncExternalStore(list.subscribe, () => part(list.shown));

export const useShownList = <Question, P extends Page>(list: UsedList<Question, P>): ShownList<Question, P> =>
  useShownPart(list, (shown) => shown);
