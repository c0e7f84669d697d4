// Says where the playhead has come to rest after a jump, for who does not see it. A drag and playing are not
// accompanied, and the grip says its instant itself.

import { useEffect, useEffectEvent } from "react";
import { instantWords } from "./instant-words.ts";
import type { Timeline } from "./use-timeline.ts";

/** After the last of several jumps. */
const quietMs = 400;

export function useSaidInstants({ rehearsing, time }: Timeline): void {
  const { playhead } = rehearsing;
  const sayInstant = useEffectEvent(() => {
    const { atMs, isPlaying, stoppedBy } = playhead.state;
    const isOnGrip = document.activeElement?.getAttribute("role") === "slider";
    if (!isPlaying && stoppedBy === null && !time.isHeld.current && !isOnGrip)
      rehearsing.say(instantWords(atMs));
  });
  useEffect(() => {
    let lastMs = playhead.state.atMs;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = playhead.subscribe(() => {
      if (playhead.state.atMs === lastMs) return;
      lastMs = playhead.state.atMs;
      clearTimeout(timer);
      timer = setTimeout(() => sayInstant(), quietMs);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [playhead]);
}
