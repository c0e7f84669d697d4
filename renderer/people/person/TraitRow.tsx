// A trait at the instant: its value and since when, and below it what it was before, with the messages that said so.

import type { TraitAt, ValueSince } from "../../../shared/api/profile-contract.ts";
import { valueText } from "../../../shared/why/value-words.ts";
import { countOf } from "../../ui/format-count.ts";
import { formatDayTime, formatUtc } from "../../ui/format-instant.ts";
import { KnownRow } from "./KnownRow.tsx";
import { MessageDetail } from "./MessageDetail.tsx";
import styles from "./TraitRow.module.css";

interface TraitRowProps {
  readonly trait: TraitAt;
  readonly userId: string;
  readonly nowMs: number;
}

export function TraitRow({ trait, userId, nowMs }: TraitRowProps) {
  const { key, now, earlierCount } = trait;
  return (
    <KnownRow
      name={key}
      value={valueText(now.value)}
      title={JSON.stringify(now.value)}
      isAbsent={now.value === null}
      note={
        <>
          Since <When value={now} nowMs={nowMs} />
          {earlierCount > 0 && `, ${countOf(earlierCount, "earlier value", "earlier values")}`}
        </>
      }
      more={() => <History trait={trait} userId={userId} nowMs={nowMs} />}
      moreLabel={`What ${key} was before, and who said so`}
    />
  );
}

function History({ trait: { now, earlier, earlierCount }, userId, nowMs }: TraitRowProps) {
  const more = earlierCount - earlier.length;
  return (
    <>
      <ol className={styles.values} aria-label="Values, the newest first">
        {[now, ...earlier].map((value) => (
          <li key={value.message} className={styles.value}>
            <span className={styles.text} dir="auto" data-absent={value.value === null || undefined}>
              {valueText(value.value)}
            </span>
            <When value={value} nowMs={nowMs} />
          </li>
        ))}
      </ol>
      {more > 0 && <p className={styles.left}>{countOf(more, "older value", "older values")} not listed.</p>}
      <p className={styles.left}>The message that said it:</p>
      <MessageDetail userId={userId} index={now.message} isRawOnly />
    </>
  );
}

const When = ({ value: { atMs }, nowMs }: { readonly value: ValueSince; readonly nowMs: number }) => (
  <time className={styles.when} dateTime={new Date(atMs).toISOString()} title={formatUtc(atMs)}>
    {formatDayTime(atMs, nowMs)}
  </time>
);
