// The instant of the playhead in words, the day of the rehearsal, and the zone.

import { formatCount } from "../../ui/format-count.ts";
import { formatUtc } from "../../ui/format-instant.ts";
import type { Playhead } from "../playhead/playhead.ts";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import styles from "./InstantNow.module.css";
import { instantWords, zoneWords } from "./instant-words.ts";
import { dayNumber, daysBetween } from "./local-time.ts";

/** Asking takes long, and the instant is written at every frame. */
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function InstantNow({ playhead }: { readonly playhead: Playhead }) {
  const atMs = usePlayheadState(playhead, (state) => state.atMs);
  const days = daysBetween(playhead.fromMs, playhead.untilMs);
  const day = Math.min(days, dayNumber(playhead.fromMs, atMs));
  const utc = formatUtc(atMs);
  return (
    <>
      <span className={styles.instant} title={utc}>
        {instantWords(atMs)}
      </span>
      <span className={styles.day}>
        Day {formatCount(day)} of {formatCount(days)}
      </span>
      <span className={styles.zone} title={utc}>
        {zoneWords(atMs, ownZone)}
      </span>
    </>
  );
}
