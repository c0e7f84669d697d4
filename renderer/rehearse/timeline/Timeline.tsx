// The bottom of the Rehearse mode: the transport, and the time of the rehearsal under it. The section around it, with
// its height, is the screen's.

import { useEffect, useEffectEvent, useState, type KeyboardEvent } from "react";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { stoppedWords } from "./breakpoint-words.ts";
import { instantWords } from "./instant-words.ts";
import { TimeLane } from "./TimeLane.tsx";
import styles from "./Timeline.module.css";
import { TransportRow } from "./TransportRow.tsx";
import { usePersonName } from "./use-person-name.ts";
import { useTimeline } from "./use-timeline.ts";
import { useSaidInstants } from "./use-said-instants.ts";
import { useTimelineCommands } from "./use-timeline-commands.ts";

export function Timeline({ rehearsing }: { readonly rehearsing: Rehearsing }) {
  const timeline = useTimeline(rehearsing);
  const [goingTo, setGoingTo] = useState(false);
  useTimelineCommands(timeline, () => setGoingTo(true));
  useSaidStops(rehearsing);
  useSaidInstants(timeline);
  const onKeyDown = (event: KeyboardEvent): void => {
    // Popovers lie elsewhere in the page, and what is pressed in them comes by here all the same.
    const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== "Escape" || event.defaultPrevented || !isHere) return;
    if (timeline.kept.marks.loop === null) return;
    event.preventDefault();
    timeline.setLoop(null);
    rehearsing.say("No range is repeated any more");
  };
  return (
    <div className={styles.timeline} onKeyDown={onKeyDown}>
      <TransportRow timeline={timeline} goingTo={goingTo} onGoingTo={setGoingTo} />
      <TimeLane timeline={timeline} />
    </div>
  );
}

/** For who does not see that playing stopped, and why. */
function useSaidStops({ playhead, opened, say }: Rehearsing): void {
  const stoppedBy = usePlayheadState(playhead, (state) => state.stoppedBy);
  const name = usePersonName(stoppedBy?.when === "moves" ? stoppedBy.userId : null);
  const sayStop = useEffectEvent(() => {
    if (stoppedBy === null) return;
    const words = stoppedWords(stoppedBy, { journey: opened.journey, nameOf: () => name ?? "The person" });
    say(`Stopped: ${words}. ${instantWords(playhead.state.atMs)}`);
  });
  useEffect(() => sayStop(), [stoppedBy]);
}
