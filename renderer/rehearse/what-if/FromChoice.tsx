// From when on a what-if is changed: from publication, or from where the playhead stands.

import { Button, SegmentedControl } from "@mantine/core";
import { formatDayTime, formatUtc } from "../../ui/format-instant.ts";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import type { Rehearsing } from "../rehearsing.ts";
import styles from "./WhatIfPanel.module.css";
import { changeWhatIf, useWhatIfDraft } from "./what-if-draft.ts";

export function FromChoice({ rehearsing: { opened, playhead } }: { readonly rehearsing: Rehearsing }) {
  const { fromMs } = useWhatIfDraft(opened.id);
  const atMs = usePlayheadState(playhead, (state) => state.atMs);
  const { publishedAtMs, untilMs } = opened.setup;
  const instant = Math.min(untilMs, Math.max(publishedAtMs, Math.round(atMs)));
  const set = (next: number | null): void => changeWhatIf(opened.id, { fromMs: next });
  return (
    <div className={styles.from}>
      <SegmentedControl
        aria-label="Changed from"
        fullWidth
        withItemsBorders={false}
        transitionDuration={0}
        value={fromMs === null ? "publication" : "instant"}
        onChange={(value) => set(value === "publication" ? null : instant)}
        data={[
          { value: "publication", label: "From publication on" },
          { value: "instant", label: "From an instant on" },
        ]}
      />
      <p className={styles.fromWords}>
        {fromMs === null ? (
          "All of it is rehearsed with the changes."
        ) : (
          <>
            Before{" "}
            <time dateTime={new Date(fromMs).toISOString()} title={formatUtc(fromMs)}>
              {formatDayTime(fromMs)}
            </time>{" "}
            everything stays; whoever is under way then goes on from where they stand.
          </>
        )}
      </p>
      {fromMs !== null && fromMs !== instant && (
        <Button size="compact-sm" variant="subtle" onClick={() => set(instant)}>
          Begin at the playhead, {formatDayTime(instant)}
        </Button>
      )}
    </div>
  );
}
