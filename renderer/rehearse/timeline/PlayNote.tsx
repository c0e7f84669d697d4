// Beside the instant: why playing stopped there, or why its numbers could not be had.

import { IconAlertCircle, IconHandStop } from "@tabler/icons-react";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import { stoppedWords } from "./breakpoint-words.ts";
import styles from "./PlayNote.module.css";
import type { Timeline } from "./use-timeline.ts";
import { usePersonName } from "./use-person-name.ts";

/** Nothing where there is nothing to say. */
export function PlayNote({ timeline }: { readonly timeline: Timeline }) {
  const { rehearsing, kept } = timeline;
  const stoppedBy = usePlayheadState(rehearsing.playhead, (state) => state.stoppedBy);
  const refusal = usePlayheadState(rehearsing.playhead, (state) => state.refusal) ?? kept.refusal;
  const name = usePersonName(stoppedBy?.when === "moves" ? stoppedBy.userId : null);
  if (refusal !== null)
    return (
      <span className={styles.refused} role="alert" data-note title={`${refusal.kept} ${refusal.remedy}`}>
        <IconAlertCircle size={16} stroke={1.75} aria-hidden />
        <span className={styles.words}>{refusal.happened}</span>
      </span>
    );
  if (stoppedBy === null) return null;
  const words = stoppedWords(stoppedBy, { journey: rehearsing.opened.journey, nameOf: (id) => name ?? id });
  return (
    <span className={styles.stopped} data-note title={words}>
      <IconHandStop size={16} stroke={1.75} aria-hidden />
      <span className={styles.words}>{words}</span>
    </span>
  );
}
