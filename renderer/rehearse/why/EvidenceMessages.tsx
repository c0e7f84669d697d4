// How many messages an event clause counted, of how many it needs, in which time; and every message that counted or
// came near, with the reason. A click leads to it in the story.

import { IconCheck, IconHistory, IconX } from "@tabler/icons-react";
import type { EventClause } from "../../../shared/conditions/condition.ts";
import type { EventEvidence, UncountedMessage } from "../../../shared/why/condition-answer.ts";
import { neededText, uncountedWords } from "../../../shared/why/evidence-words.ts";
import type { MessageAt } from "../../../shared/why/known-history.ts";
import { messageDetail, messageTitle } from "../../../shared/why/story-words.ts";
import { valueText } from "../../../shared/why/value-words.ts";
import { valueAtPath } from "../../../shared/base/path.ts";
import { formatCount } from "../../ui/format-count.ts";
import { formatDay, formatDayTime, formatUtc } from "../../ui/format-instant.ts";
import { WordsText } from "../../ui/WordsText.tsx";
import { chooseItem, messageKey } from "../story/chosen-item.ts";
import type { Rehearsing } from "../rehearsing.ts";
import styles from "./EvidenceMessages.module.css";
import type { WhyPartProps } from "./why-part.ts";

interface EvidenceMessagesProps extends WhyPartProps {
  readonly clause: EventClause;
  readonly evidence: EventEvidence;
  readonly judgedMs: number;
}

export function EvidenceMessages(props: EvidenceMessagesProps) {
  const { clause, evidence, judgedMs } = props;
  const { count, counted, uncounted, uncountedCount, afterMs } = evidence;
  const rows = [
    ...counted.map((one) => ({ ...one, uncounted: null })),
    ...uncounted.map((one) => ({ ...one, uncounted: one })),
  ].toSorted((a, b) => a.index - b.index);
  const more = count - counted.length + uncountedCount - uncounted.length;
  return (
    <div className={styles.box}>
      <div className={styles.sum}>
        <span>
          <strong>{formatCount(count)} counted</strong> {neededText(clause.count)}
        </span>
        <span className={styles.window} title={windowTitle(afterMs, judgedMs)}>
          {afterMs === null ? `Up to ${formatDayTime(judgedMs)}` : windowText(afterMs, judgedMs)}
        </span>
      </div>
      {more > 0 && <p className={styles.more}>{`${formatCount(more)} more are not listed`}</p>}
      {rows.map((row) => (
        <MessageRow key={row.index} {...props} at={row} uncounted={row.uncounted} />
      ))}
    </div>
  );
}

/** The bound is the last millisecond that does not count. */
const windowText = (afterMs: number, judgedMs: number): string =>
  judgedMs - afterMs < 86_400_000
    ? `${formatDayTime(afterMs + 1)} – ${formatDayTime(judgedMs)}`
    : `${formatDay(afterMs + 1)} – ${formatDayTime(judgedMs)}`;

const windowTitle = (afterMs: number | null, judgedMs: number): string =>
  afterMs === null
    ? `Up to ${formatUtc(judgedMs)}`
    : `After ${formatUtc(afterMs)}, up to ${formatUtc(judgedMs)}`;

interface MessageRowProps extends EvidenceMessagesProps {
  readonly at: MessageAt;
  /** null: it counts. */
  readonly uncounted: UncountedMessage | null;
}

function MessageRow({ rehearsing, why, clause, at, uncounted }: MessageRowProps) {
  const message = why.messages.find(({ index }) => index === at.index);
  const path = clause.where?.[0]?.property;
  const value =
    path === undefined || message === undefined ? undefined : valueAtPath(message.properties, path);
  const detail = message === undefined ? [] : messageDetail(message);
  const go = (): void => {
    openStory(rehearsing, why.person.userId);
    chooseItem({ userId: why.person.userId, key: messageKey(at.index), atMs: at.atMs, isFromAnswer: true });
    rehearsing.playhead.goTo(at.atMs);
  };
  return (
    <button type="button" className={styles.message} onClick={go}>
      <time className={styles.time} title={formatUtc(at.atMs)}>
        {formatDayTime(at.atMs)}
      </time>
      <span className={styles.what} dir="auto">
        {message !== undefined && <WordsText words={detail.length > 0 ? detail : messageTitle(message)} />}
      </span>
      <span className={styles.value}>{value === undefined ? "" : valueText(value)}</span>
      <Reason clause={clause} uncounted={uncounted} />
    </button>
  );
}

/** Picking somebody closes the answer; here it is what led to them. */
function openStory({ person, pick, panel, show, why, ask }: Rehearsing, userId: string): void {
  if (person !== userId) {
    pick(userId);
    ask(why);
  } else if (panel.kind !== "story") show({ kind: "story" });
}

function Reason({
  clause,
  uncounted,
}: {
  readonly clause: EventClause;
  readonly uncounted: UncountedMessage | null;
}) {
  if (uncounted === null)
    return (
      <span className={styles.reason} data-yes>
        <IconCheck size={14} stroke={2} aria-hidden /> Counted
      </span>
    );
  const isOfTime = uncounted.because.is !== "filtered";
  const Mark = isOfTime ? IconHistory : IconX;
  return (
    <span className={styles.reason} data-time={isOfTime || undefined}>
      <Mark size={14} stroke={2} aria-hidden />
      <span>
        <WordsText words={uncountedWords(uncounted, clause)} />
      </span>
    </span>
  );
}
