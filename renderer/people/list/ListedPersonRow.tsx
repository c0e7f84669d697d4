// One person of the list of everybody.

import { IconUserQuestion } from "@tabler/icons-react";
import type { ListedPerson } from "../../../shared/api/profile-contract.ts";
import { initialsOf } from "../../conditions/match/initials.ts";
import { formatCount } from "../../ui/format-count.ts";
import { formatDayTime, formatUtc } from "../../ui/format-instant.ts";
import { isStranger } from "./is-stranger.ts";
import styles from "./ListedPersonRow.module.css";

interface ListedPersonRowProps {
  readonly person: ListedPerson;
  /** The end of the data: days of its year are told without one. */
  readonly nowMs: number;
}

export function ListedPersonRow({ person, nowMs }: ListedPersonRowProps) {
  const { userId, name, email, firstSeenMs, lastSeenMs, messages } = person;
  return (
    <div className={styles.cells}>
      <span className={styles.who}>
        <span className={styles.disc} aria-hidden>
          {isStranger(person) ? <IconUserQuestion size={16} stroke={1.75} /> : initialsOf(name)}
        </span>
        <span data-dims className={styles.name} title={name} dir="auto">
          {name}
        </span>
      </span>
      <span className={styles.text} title={userId} dir="auto">
        {userId}
      </span>
      <span className={styles.text} title={email ?? undefined} dir="auto" data-wide>
        {email}
      </span>
      <Seen atMs={firstSeenMs} nowMs={nowMs} isWide />
      <Seen atMs={lastSeenMs} nowMs={nowMs} />
      <span className={styles.number}>
        {formatCount(messages)}
        <span className="visually-hidden">{messages === 1 ? " message" : " messages"}</span>
      </span>
    </div>
  );
}

interface SeenProps {
  readonly atMs: number;
  readonly nowMs: number;
  readonly isWide?: true;
}

const Seen = ({ atMs, nowMs, isWide }: SeenProps) => (
  <time
    className={styles.text}
    dateTime={new Date(atMs).toISOString()}
    title={formatUtc(atMs)}
    data-wide={isWide}
  >
    {formatDayTime(atMs, nowMs)}
  </time>
);
