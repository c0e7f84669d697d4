// One line of a story: its icon, what happened, what tells most about it, and when.

import type { OpenedRehearsal } from "../../../shared/api/travel-contract.ts";
import type { DefinitionNames } from "../../../shared/people/definition-names.ts";
import type { NumberedItem, StoryTransition } from "../../../shared/why/story-item.ts";
import { storyDetail, storyTitle } from "../../../shared/why/story-words.ts";
import { formatDayTime, formatTime, formatUtc } from "../../ui/format-instant.ts";
import { WordsText } from "../../ui/WordsText.tsx";
import { DeliveryPayload } from "./DeliveryPayload.tsx";
import { formatLongDay, isSameDay } from "./format-long-day.ts";
import { StoryItemIcon } from "./StoryItemIcon.tsx";
import styles from "./StoryRow.module.css";

interface StoryRowProps {
  readonly item: NumberedItem;
  /** Among the items that are listed. */
  readonly index: number;
  /** Undefined: it is the first one, or not known. */
  readonly before: NumberedItem | undefined;
  readonly isFuture: boolean;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly opened: OpenedRehearsal;
  readonly names: DefinitionNames;
  readonly userId: string;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
  readonly onWhy: (transition: number) => void;
}

export function StoryRow(props: StoryRowProps) {
  const { item, index, before, isFuture, isChosen, opened, names } = props;
  const { journey, setup } = opened;
  const context = { journey, names, person: "", publishedAtMs: setup.publishedAtMs };
  const detail = storyDetail(item, context);
  const isNewDay = !isFuture && (before === undefined || !isSameDay(before.atMs, item.atMs));
  return (
    <>
      {isNewDay && <h3 className={styles.day}>{formatLongDay(item.atMs)}</h3>}
      <div
        className={styles.row}
        data-kind={item.kind}
        data-future={isFuture || undefined}
        data-chosen={isChosen || undefined}
      >
        <button
          type="button"
          className={styles.go}
          data-item={index}
          tabIndex={props.isTabStop ? 0 : -1}
          aria-current={isChosen || undefined}
          onFocus={props.onFocus}
          onClick={props.onChoose}
        >
          <span className={styles.icon}>
            <StoryItemIcon item={item} journey={journey} isGrey={isFuture} />
          </span>
          <span className={styles.words}>
            <span className={styles.title} dir="auto">
              <WordsText words={storyTitle(item, context)} />
            </span>
            {detail.length > 0 && (
              <span className={styles.detail} dir="auto">
                <WordsText words={detail} />
              </span>
            )}
          </span>
          <time className={styles.time} title={formatUtc(item.atMs)}>
            {isFuture ? formatDayTime(item.atMs) : formatTime(item.atMs)}
          </time>
        </button>
        {isChosen && item.kind === "transition" && (
          <button type="button" className={styles.why} onClick={() => props.onWhy(item.transition)}>
            Why?
          </button>
        )}
      </div>
      {isChosen && item.kind === "transition" && isDelivery(item) && (
        <DeliveryPayload rehearsal={opened.id} userId={props.userId} transition={item.transition} />
      )}
    </>
  );
}

const isDelivery = ({ happened }: StoryTransition): boolean =>
  happened.what === "sent" || happened.what === "unsent";
