// The span of the data as a thin bar, with the span that is rehearsed on it, its pauses, and where it is archived.

import { formatUtc } from "../../ui/format-instant.ts";
import type { SetupDraft } from "./setup-draft.ts";
import styles from "./SpanBar.module.css";

interface SpanBarProps {
  readonly draft: SetupDraft;
  readonly dataFromMs: number;
  readonly dataToMs: number;
}

export function SpanBar({ draft, dataFromMs, dataToMs }: SpanBarProps) {
  const { publishedAtMs, untilMs, pauses, isArchived, archivedAtMs } = draft;
  if (publishedAtMs === null || untilMs === null || untilMs < publishedAtMs) return null;
  const fromMs = Math.min(dataFromMs, publishedAtMs);
  const toMs = Math.max(dataToMs, untilMs, fromMs + 1);
  const place = (spanFromMs: number, spanToMs: number) => ({
    left: `${(100 * (spanFromMs - fromMs)) / (toMs - fromMs)}%`,
    width: `${(100 * (spanToMs - spanFromMs)) / (toMs - fromMs)}%`,
  });
  return (
    <div
      className={styles.bar}
      role="img"
      aria-label="The rehearsal within the messages"
      title={`${formatUtc(publishedAtMs)} – ${formatUtc(untilMs)}`}
    >
      <span className={styles.data} style={place(dataFromMs, dataToMs)} />
      <span className={styles.span} style={place(publishedAtMs, untilMs)} />
      {pauses.map(({ key, fromMs: pauseMs, toMs: endMs }) =>
        pauseMs === null || endMs === null || endMs < pauseMs ? null : (
          <span key={key} className={styles.pause} style={place(pauseMs, endMs)} />
        ),
      )}
      {isArchived && archivedAtMs !== null && archivedAtMs < untilMs && archivedAtMs >= publishedAtMs && (
        <span className={styles.archived} style={place(archivedAtMs, untilMs)} />
      )}
    </div>
  );
}
