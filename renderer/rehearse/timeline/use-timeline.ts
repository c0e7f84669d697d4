// What the parts of the timeline share: the time in view, the marks, and what can be done.

import { useElementSize } from "@mantine/hooks";
import { useEffect, useMemo, type RefCallback } from "react";
import type { Breakpoint } from "../../../shared/api/travel-contract.ts";
import { offerUndo } from "../../ui/offer-undo.tsx";
import type { Rehearsing } from "../rehearsing.ts";
import { bookmarkAt, neighbouringBookmark, withBookmark, withoutBookmark } from "./bookmarks.ts";
import { instantWords } from "./instant-words.ts";
import { useActivity, type Activity } from "./use-activity.ts";
import { useMarks, type KeptMarks } from "./use-marks.ts";
import { useTimeView, type ShownTime } from "./use-time-view.ts";

export interface Timeline {
  readonly rehearsing: Rehearsing;
  readonly kept: KeptMarks;
  readonly time: ShownTime;
  readonly activity: Activity | null;
  /** Measures the lane. */
  readonly laneRef: RefCallback<HTMLDivElement>;
  /** Of the lane, in pixels; 0 until it is known. */
  readonly widthPx: number;
  readonly addBookmark: () => void;
  readonly renameBookmark: (atMs: number, name: string) => void;
  readonly removeBookmark: (atMs: number) => void;
  readonly goToBookmark: (direction: "next" | "previous") => void;
  readonly setBreakpoints: (breakpoints: readonly Breakpoint[]) => void;
  readonly setLoop: (loop: { readonly fromMs: number; readonly toMs: number } | null) => void;
}

export function useTimeline(rehearsing: Rehearsing): Timeline {
  const { playhead, opened, other } = rehearsing;
  const kept = useMarks(opened);
  const time = useTimeView(playhead);
  const { ref: laneRef, width: widthPx } = useElementSize<HTMLDivElement>();
  const [a, b] = [opened.id, other?.id];
  const rehearsals = useMemo(() => (b === undefined ? [a] : [a, b]), [a, b]);
  const activity = useActivity({ rehearsals, view: time.view, whole: time.whole, widthPx });
  const { breakpoints, loop } = kept.marks;
  useEffect(() => {
    playhead.setStops({ breakpoints: breakpoints.filter(({ isOff }) => isOff !== true), loop });
  }, [playhead, breakpoints, loop]);
  return { rehearsing, kept, time, activity, laneRef, widthPx, ...markDeeds(rehearsing, kept) };
}

function markDeeds({ playhead, say }: Rehearsing, { marks, change }: KeptMarks) {
  return {
    addBookmark: () => {
      const { atMs } = playhead.state;
      if (bookmarkAt(marks, atMs) === undefined) void change((now) => withBookmark(now, { atMs, name: "" }));
      say(`Bookmark at ${instantWords(atMs)}`);
    },
    renameBookmark: (atMs: number, name: string) => void change((now) => withBookmark(now, { atMs, name })),
    removeBookmark: (atMs: number) => {
      const gone = bookmarkAt(marks, atMs);
      if (gone === undefined) return;
      void change((now) => withoutBookmark(now, atMs));
      offerUndo({
        sentence: `Deleted the bookmark ${gone.name || instantWords(atMs)}.`,
        undo: () => change((now) => withBookmark(now, gone)),
      });
    },
    goToBookmark: (direction: "next" | "previous") => {
      const found = neighbouringBookmark(marks, playhead.state.atMs, direction);
      if (found !== undefined) playhead.goTo(found.atMs);
    },
    setBreakpoints: (breakpoints: readonly Breakpoint[]) =>
      void change((now) => ({ ...now, breakpoints: [...breakpoints] })),
    setLoop: (loop: { readonly fromMs: number; readonly toMs: number } | null) =>
      void change((now) => ({ ...now, loop })),
  };
}
