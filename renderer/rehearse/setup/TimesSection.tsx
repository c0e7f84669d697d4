// When: the publication and the end, on the span of the data; below, what pauses in between and ends it early.

import { Button } from "@mantine/core";
import { formatRange } from "../../ui/format-instant.ts";
import { InstantField } from "../../ui/InstantField.tsx";
import { PausesSection } from "./PausesSection.tsx";
import type { SetupPartProps } from "./SetupForm.tsx";
import form from "./SetupForm.module.css";
import { SpanBar } from "./SpanBar.tsx";
import styles from "./TimesSection.module.css";

const quickDays = [30, 90];

export function TimesSection(part: SetupPartProps) {
  const { draft, defaults, change, problemOf } = part;
  const { dataFromMs, dataToMs } = defaults;
  return (
    <>
      <section className={form.section}>
        <h3>When</h3>
        {dataFromMs !== null && dataToMs !== null && (
          <div>
            <SpanBar draft={draft} dataFromMs={dataFromMs} dataToMs={dataToMs} />
            <p className={styles.data}>Messages from {formatRange(dataFromMs, dataToMs)}</p>
          </div>
        )}
        <InstantField
          label="Published"
          atMs={draft.publishedAtMs}
          problem={problemOf("publication")}
          onChange={(publishedAtMs) => change({ publishedAtMs })}
        />
        <div>
          <InstantField
            label="Ends"
            atMs={draft.untilMs}
            problem={problemOf("end")}
            onChange={(untilMs) => change({ untilMs })}
          />
          <QuickEnds {...part} />
        </div>
      </section>
      <PausesSection {...part} />
    </>
  );
}

/** Where the instant before is known. */
function QuickEnds({ draft: { publishedAtMs, untilMs }, defaults: { dataToMs }, change }: SetupPartProps) {
  if (publishedAtMs === null) return null;
  const ends = quickDays.map((days) => ({ label: `${days} days`, atMs: daysAfter(publishedAtMs, days) }));
  const last =
    dataToMs !== null && dataToMs > publishedAtMs ? [{ label: "To the last message", atMs: dataToMs }] : [];
  return (
    <div className={styles.quick} role="group" aria-label="Ends after">
      {[...ends, ...last].map(({ label, atMs }) => (
        <Button
          key={label}
          size="compact-xs"
          variant="default"
          aria-pressed={untilMs === atMs}
          data-on={untilMs === atMs}
          onClick={() => change({ untilMs: atMs })}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

/** At the same time of day, whatever the clocks do in between. */
function daysAfter(fromMs: number, days: number): number {
  const date = new Date(fromMs);
  return date.setDate(date.getDate() + days);
}
