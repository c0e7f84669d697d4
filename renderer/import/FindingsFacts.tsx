// The numbers of what would arrive: messages and people, from when to when, and each event with a bar.

import type { ImportFindings } from "../../shared/api/import-contract.ts";
import { formatCount } from "../ui/format-count.ts";
import { formatDay, formatTime, formatUtc } from "../ui/format-instant.ts";
import { eventWords } from "./event-words.ts";
import styles from "./FindingsFacts.module.css";

interface FindingsFactsProps {
  readonly findings: ImportFindings;
  /** Others are on their way. */
  readonly isOld: boolean;
}

const shownEvents = 12;

export function FindingsFacts({ findings, isOld }: FindingsFactsProps) {
  const { messages, knownPeople, anonymousPeople, firstAtMs, lastAtMs, duplicates } = findings;
  return (
    <div data-old={isOld} className={styles.facts} aria-live="polite" aria-busy={isOld}>
      <div className={styles.numbers}>
        <p>
          <strong>{formatCount(messages)}</strong> {messages === 1 ? "message" : "messages"}
        </p>
        <p>
          <strong>{formatCount(knownPeople + anonymousPeople)}</strong>{" "}
          {knownPeople + anonymousPeople === 1 ? "person" : "people"}
        </p>
      </div>
      <dl className={styles.rows}>
        <Fact label="Known by user id" value={formatCount(knownPeople)} />
        <Fact label="Anonymous" value={formatCount(anonymousPeople)} />
        {firstAtMs !== null && <InstantFact label="From" atMs={firstAtMs} />}
        {lastAtMs !== null && <InstantFact label="To" atMs={lastAtMs} />}
        {duplicates > 0 && <Fact label="Seen before, dropped" value={formatCount(duplicates)} />}
      </dl>
      <Events findings={findings} />
    </div>
  );
}

function Fact({
  label,
  value,
  title,
}: {
  readonly label: string;
  readonly value: string;
  readonly title?: string;
}) {
  return (
    <div className={styles.row}>
      <dt>{label}</dt>
      <dd title={title}>{value}</dd>
    </div>
  );
}

/** With its year, whichever it is: what arrives may be long past. */
const InstantFact = ({ label, atMs }: { readonly label: string; readonly atMs: number }) => (
  <Fact label={label} value={`${formatDay(atMs, null)}, ${formatTime(atMs)}`} title={formatUtc(atMs)} />
);

function Events({ findings: { events, traitChanges, otherCalls } }: Pick<FindingsFactsProps, "findings">) {
  const [first] = events;
  const rest = events.slice(shownEvents);
  const restMessages = rest.reduce((sum, { messages }) => sum + messages, 0);
  return (
    <div className={styles.events}>
      <h3 className={styles.heading}>Events</h3>
      <ul className={styles.list}>
        {events.slice(0, shownEvents).map((event) => (
          <li key={`${event.type} ${event.name}`} className={styles.event}>
            <span className={styles.name} dir="auto" title={eventWords(event)}>
              {eventWords(event)}
            </span>
            <progress className={styles.bar} aria-hidden max={first?.messages ?? 1} value={event.messages} />
            <span className={styles.count}>{formatCount(event.messages)}</span>
          </li>
        ))}
        {rest.length > 0 && <Line label={`${formatCount(rest.length)} other events`} count={restMessages} />}
        <Line label="Trait changes" count={traitChanges} />
        {otherCalls > 0 && <Line label="Other calls" count={otherCalls} />}
      </ul>
    </div>
  );
}

const Line = ({ label, count }: { readonly label: string; readonly count: number }) => (
  <li className={styles.event}>
    <span className={styles.other}>{label}</span>
    <span className={styles.count}>{formatCount(count)}</span>
  </li>
);
