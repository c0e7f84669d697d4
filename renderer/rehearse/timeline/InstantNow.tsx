// The instant of the playhead in words, the day of the rehearsal and the zone; instead of those, why playing stopped,
// or why numbers could not be had.

import { IconAlertCircle, IconHandStop } from "@tabler/icons-react";
import type { Refusal } from "../../../shared/api/refusal.ts";
import { formatCount } from "../../ui/format-count.ts";
import { formatUtc } from "../../ui/format-instant.ts";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { stoppedWords } from "./breakpoint-words.ts";
import styles from "./InstantNow.module.css";
import { instantWords, zoneWords } from "./instant-words.ts";
import { dayNumber, daysBetween } from "./local-time.ts";
import { usePersonName } from "./use-person-name.ts";

export interface InstantNowProps {
  readonly rehearsing: Rehearsing;
  /** Of the marks. */
  readonly refusal: Refusal | null;
}

export function InstantNow({ rehearsing, refusal }: InstantNowProps) {
  const { playhead, opened } = rehearsing;
  const atMs = usePlayheadState(playhead, (state) => state.atMs);
  const stoppedBy = usePlayheadState(playhead, (state) => state.stoppedBy);
  const refused = usePlayheadState(playhead, (state) => state.refusal) ?? refusal;
  const name = usePersonName(stoppedBy?.when === "moves" ? stoppedBy.userId : null);
  const days = daysBetween(playhead.fromMs, playhead.untilMs);
  const day = Math.min(days, dayNumber(playhead.fromMs, atMs));
  const utc = formatUtc(atMs);
  return (
    <>
      <span className={styles.instant} title={utc}>
        {instantWords(atMs)}
      </span>
      {refused !== null ? (
        <span className={styles.refused} role="alert" title={`${refused.kept} ${refused.remedy}`}>
          <IconAlertCircle size={16} stroke={1.75} aria-hidden />
          <span className={styles.words}>{refused.happened}</span>
        </span>
      ) : stoppedBy !== null ? (
        <span className={styles.stopped}>
          <IconHandStop size={16} stroke={1.75} aria-hidden />
          <span className={styles.words}>
            {stoppedWords(stoppedBy, { journey: opened.journey, nameOf: (id) => name ?? id })}
          </span>
        </span>
      ) : (
        <>
          <span className={styles.day}>
            Day {formatCount(day)} of {formatCount(days)}
          </span>
          <span className={styles.zone} title={utc}>
            {zoneWords(atMs)}
          </span>
        </>
      )}
    </>
  );
}
