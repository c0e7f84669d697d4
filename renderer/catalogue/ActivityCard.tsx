// When something happened, in a larger picture: a bar for each span, with its number for whoever points at it.

import type { Activity, BarSpans } from "../../shared/api/catalogue-contract.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { formatCount } from "../ui/format-count.ts";
import { formatDay, formatDayTime } from "../ui/format-instant.ts";
import { Refused } from "../ui/Refused.tsx";
import styles from "./ActivityCard.module.css";
import { ActivityPicture } from "./ActivityPicture.tsx";
import { Card, CardSentence } from "../ui/Card.tsx";
import { spanWords } from "./span-words.ts";

interface ActivityCardProps {
  readonly title: string;
  /** Said where there is none. */
  readonly never: string;
  readonly activity: Activity | undefined;
  readonly spans: BarSpans | null;
  readonly isCounting: boolean;
  readonly error: unknown;
}

const height = 96;

export function ActivityCard({ title, never, activity, spans, isCounting, error }: ActivityCardProps) {
  const isKnown = activity !== undefined && spans !== null;
  return (
    <Card title={title} note={isKnown ? noteOf(activity, spans) : ""} isBusy={isCounting}>
      {error !== null && <Refused refusal={refusalOf(error)} />}
      {isCounting && <CardSentence>counting…</CardSentence>}
      {!isCounting && error === null && !isKnown && <CardSentence>{never}</CardSentence>}
      {isKnown && (
        <div className={styles.activity}>
          <div className={styles.picture}>
            <ActivityPicture activity={activity} spans={spans} height={height} />
            <Columns activity={activity} spans={spans} />
          </div>
          <p className={styles.ends}>
            <span>{formatDay(spans.fromMs, null)}</span>
            <span>{formatDay(spans.fromMs + spans.bars * spans.spanMs - 1, null)}</span>
          </p>
        </div>
      )}
    </Card>
  );
}

/** What a pointer finds over the picture: it is told in words above it. */
function Columns({ activity: { bars }, spans: { fromMs, spanMs } }: Shown) {
  return (
    <div className={styles.columns} aria-hidden>
      {bars.map((count, bar) => {
        const atMs = fromMs + bar * spanMs;
        return <span key={atMs} title={`${formatDayTime(atMs, null)}: ${formatCount(count)}`} />;
      })}
    </div>
  );
}

interface Shown {
  readonly activity: Activity;
  readonly spans: BarSpans;
}

function noteOf({ bars }: Activity, { fromMs, spanMs }: BarSpans): string {
  const most = Math.max(...bars);
  const at = formatDayTime(fromMs + bars.indexOf(most) * spanMs, null);
  return `${spanWords(spanMs)} a bar, at most ${formatCount(most)} from ${at} on`;
}
