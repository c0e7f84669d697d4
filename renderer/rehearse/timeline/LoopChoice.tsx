// The range that playing repeats: its ends are set where the playhead stands.

import { Button } from "@mantine/core";
import { formatDayTime } from "../../ui/format-instant.ts";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import styles from "./MarksSection.module.css";
import type { Timeline } from "./use-timeline.ts";

export function LoopChoice({ timeline }: { readonly timeline: Timeline }) {
  const { rehearsing, kept, setLoop } = timeline;
  const { playhead } = rehearsing;
  const { loop } = kept.marks;
  const atMs = usePlayheadState(playhead, (state) => state.atMs);
  const { fromMs, untilMs } = playhead;
  const toMs = loop !== null && loop.toMs > atMs ? loop.toMs : untilMs;
  const beginMs = loop !== null && loop.fromMs < atMs ? loop.fromMs : fromMs;
  return (
    <section aria-label="Repeat a range">
      <h3 className={styles.title}>Repeat a range</h3>
      <p className={styles.hint}>
        {loop === null
          ? "Drag on the timeline with Alt, or set its ends where the playhead stands."
          : `${formatDayTime(loop.fromMs)} to ${formatDayTime(loop.toMs)}`}
      </p>
      <div className={styles.buttons}>
        <Button
          size="xs"
          variant="default"
          disabled={atMs >= untilMs}
          onClick={() => setLoop({ fromMs: atMs, toMs })}
        >
          Begin here
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={atMs <= fromMs}
          onClick={() => setLoop({ fromMs: beginMs, toMs: atMs })}
        >
          End here
        </Button>
        {loop !== null && (
          <Button size="xs" variant="subtle" color="gray" onClick={() => setLoop(null)}>
            Repeat no longer
          </Button>
        )}
      </div>
    </section>
  );
}
