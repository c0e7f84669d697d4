// One person of the list: since when they are here, and how long still.

import type { PersonInList } from "../../../shared/api/travel-contract.ts";
import { initialsOf } from "../../conditions/match/initials.ts";
import { formatCount } from "../../ui/format-count.ts";
import { formatDayTime, formatUtc } from "../../ui/format-instant.ts";
import { formatStay } from "./format-stay.ts";
import styles from "./PersonRow.module.css";

interface PersonRowProps {
  readonly person: PersonInList;
  /** The instant that is told about. */
  readonly atMs: number;
  /** Whether those in the list leave it some time. */
  readonly isStay: boolean;
  /** They were made up by hand. */
  readonly isPersona: boolean;
}

export function PersonRow({ person, atMs, isStay, isPersona }: PersonRowProps) {
  return (
    <>
      <span className={styles.disc} aria-hidden>
        {initialsOf(person.name)}
      </span>
      <span className={styles.who}>
        <span data-dims className={styles.name} title={titleOf(person)} dir="auto">
          {person.name}
        </span>
        <span data-dims className={styles.since}>
          <time dateTime={new Date(person.sinceMs).toISOString()} title={formatUtc(person.sinceMs)}>
            {formatDayTime(person.sinceMs, atMs)}
          </time>
          {isPersona && <span className={styles.entry}>persona</span>}
          {person.entry > 1 && <span className={styles.entry}>{ordinal(person.entry)} time</span>}
        </span>
      </span>
      {isStay && <Remaining person={person} atMs={atMs} />}
    </>
  );
}

/** What the wait has left, and, where they go before that in this rehearsal, when. */
function Remaining({ person, atMs }: { readonly person: PersonInList; readonly atMs: number }) {
  const { untilMs, runsOutMs } = person;
  const endMs = runsOutMs ?? untilMs;
  if (endMs === null) return <span className={styles.leaves}>to the end</span>;
  const leavesBefore = runsOutMs !== null && untilMs !== null && untilMs < runsOutMs;
  return (
    <span className={styles.remaining} title={`${formatDayTime(endMs, atMs)}\n${formatUtc(endMs)}`}>
      <span data-dims className={styles.stay}>
        {formatStay(Math.max(0, endMs - atMs))}
      </span>
      {leavesBefore && (
        <span className={styles.leaves}>leaves in {formatStay(Math.max(0, untilMs - atMs))}</span>
      )}
    </span>
  );
}

const titleOf = ({ name, userId, email }: PersonInList): string =>
  [name, ...[userId, email].filter((one) => one !== null && one !== name)].join("\n");

/** 2 → "2nd". */
function ordinal(count: number): string {
  const last = count % 10;
  const isTeen = Math.floor(count / 10) % 10 === 1;
  const ending = isTeen ? "th" : last === 1 ? "st" : last === 2 ? "nd" : last === 3 ? "rd" : "th";
  return `${formatCount(count)}${ending}`;
}
