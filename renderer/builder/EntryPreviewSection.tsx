// What publication would do: how many people enter at once, and how many more over the history.

import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import type { EntryPreview, PreviewSettings } from "../../shared/api/preview-contract.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { asJson } from "../host/as-json.ts";
import { host } from "../host/host.ts";
import { queries } from "../host/queries.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { countOf, formatCount } from "../ui/format-count.ts";
import { formatRange } from "../ui/format-instant.ts";
import { Refused } from "../ui/Refused.tsx";
import { EntryBars } from "./EntryBars.tsx";
import { useInspector } from "./inspector-context.ts";
import { useAnswer } from "./use-answer.ts";
import styles from "./EntryPreviewSection.module.css";

const dayMs = 86_400_000;

export function EntryPreviewSection() {
  const { journey, definitions } = useInspector();
  const { data: settings, error } = useQuery(queries.previewSettings);
  const about = settings === undefined ? null : JSON.stringify([entryPart(journey), definitions, settings]);
  const answer = useAnswer(about, async (signal) => {
    const { publishedAtMs, untilMs } = settings ?? { publishedAtMs: 0, untilMs: 0 };
    return host.preview.entry({ document: asJson(journey), publishedAtMs, untilMs }, { signal });
  });
  if (error !== null) return <Refused refusal={refusalOf(error)} />;
  if (settings === undefined) return null;
  return (
    <section aria-label="Preview" className={styles.preview} aria-busy={answer.stale}>
      <div className={styles.head}>
        <h4 className={styles.title}>Preview</h4>
        <span>
          {answer.stale && <span className={styles.counting}>counting…</span>}
          {formatRange(settings.publishedAtMs, settings.untilMs)}
        </span>
      </div>
      {answer.refusal !== null && !answer.stale && (
        <p className={styles.hint}>
          {answer.refusal.happened} {answer.refusal.remedy}
        </p>
      )}
      {answer.value !== null && <Entering preview={answer.value} settings={settings} stale={answer.stale} />}
    </section>
  );
}

/** What of a journey the preview depends on. */
const entryPart = ({ steps, settings }: Journey) => {
  const entry = steps.find(({ type }) => type === "entry");
  return entry?.type === "entry" ? [entry.condition, entry.useHistoricalData ?? false, settings ?? null] : [];
};

interface EnteringProps {
  readonly preview: EntryPreview;
  readonly settings: PreviewSettings;
  readonly stale: boolean;
}

function Entering({ preview, settings, stale }: EnteringProps) {
  const days = Math.round((settings.untilMs - settings.publishedAtMs) / dayMs);
  return (
    <>
      <EntryBars preview={preview} />
      <p className={styles.legend} data-stale={stale || undefined}>
        <span className={styles.atOnce}>
          <strong>{formatCount(preview.atOnce)}</strong> at once
        </span>
        <span className={styles.later}>
          <strong>{formatCount(preview.later)}</strong> more over {countOf(days, "day", "days")}
        </span>
      </p>
      {preview.samples.length > 0 && (
        <p className={styles.hint}>
          Among them{" "}
          {preview.samples.slice(0, 3).map(({ userId, name }, index) => (
            <Fragment key={userId}>
              {index > 0 && ", "}
              <bdi>{name}</bdi>
            </Fragment>
          ))}
          .
        </p>
      )}
    </>
  );
}
