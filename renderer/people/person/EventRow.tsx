// One event of a person: what it is called, what tells most of it, and when; open, it shows the whole message.

import { IconBolt, IconId } from "@tabler/icons-react";
import type { ProfileEvent } from "../../../shared/api/profile-contract.ts";
import { formatLongDay, isSameDay } from "../../rehearse/story/format-long-day.ts";
import { formatTime, formatUtc } from "../../ui/format-instant.ts";
import { WordsText } from "../../ui/WordsText.tsx";
import { MessageDetail } from "./MessageDetail.tsx";
import styles from "./EventRow.module.css";

interface EventRowProps {
  /** Undefined where its page is not here yet. */
  readonly event: ProfileEvent | undefined;
  /** The one above it; undefined where there is none, or not yet. */
  readonly before: ProfileEvent | undefined;
  readonly place: number;
  readonly userId: string;
  readonly isTabStop: boolean;
  readonly isOpen: boolean;
  readonly onFocus: () => void;
  readonly onToggle: (event: ProfileEvent) => void;
}

export function EventRow(props: EventRowProps) {
  const { event, before, place, userId, isTabStop, isOpen } = props;
  if (event === undefined) return <div className={styles.unknown} />;
  const { atMs, type, title, detail, index } = event;
  const Icon = type === "identify" || type === "alias" || type === "group" ? IconId : IconBolt;
  return (
    <>
      {(before === undefined || !isSameDay(before.atMs, atMs)) && (
        <h3 className={styles.day}>{formatLongDay(atMs)}</h3>
      )}
      <button
        type="button"
        className={styles.open}
        data-place={place}
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={isOpen}
        onFocus={props.onFocus}
        onClick={() => props.onToggle(event)}
      >
        <Icon className={styles.icon} size={16} stroke={1.75} aria-hidden />
        <span className={styles.words}>
          <span className={styles.title} dir="auto">
            <WordsText words={title} />
          </span>
          {detail.length > 0 && (
            <span className={styles.detail} dir="auto">
              <WordsText words={detail} />
            </span>
          )}
        </span>
        <time className={styles.time} dateTime={new Date(atMs).toISOString()} title={formatUtc(atMs)}>
          {formatTime(atMs)}
        </time>
      </button>
      {isOpen && (
        <div className={styles.message}>
          <MessageDetail userId={userId} index={index} />
        </div>
      )}
    </>
  );
}
