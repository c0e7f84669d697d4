// What a person is known by, and since when the space knows them.

import { IconUserQuestion } from "@tabler/icons-react";
import type { ListedPerson } from "../../../shared/api/profile-contract.ts";
import { initialsOf } from "../../conditions/match/initials.ts";
import { countOf } from "../../ui/format-count.ts";
import { formatDayTime, formatUtc } from "../../ui/format-instant.ts";
import { isStranger } from "../list/is-stranger.ts";
import styles from "./PersonFacts.module.css";

interface PersonFactsProps {
  readonly person: ListedPerson;
  readonly nowMs: number;
}

export function PersonFacts({ person, nowMs }: PersonFactsProps) {
  const { userId, name, email, firstSeenMs, lastSeenMs, messages } = person;
  return (
    <dl className={styles.facts}>
      <span className={styles.disc} aria-hidden>
        {isStranger(person) ? <IconUserQuestion size={16} stroke={1.75} /> : initialsOf(name)}
      </span>
      <Fact label="User id" text={userId} isCode />
      {email !== null && <Fact label="E-mail" text={email} />}
      <Seen label="First seen" atMs={firstSeenMs} nowMs={nowMs} />
      <Seen label="Last seen" atMs={lastSeenMs} nowMs={nowMs} />
      <Fact label="In all" text={countOf(messages, "message", "messages")} />
    </dl>
  );
}

interface FactProps {
  readonly label: string;
  readonly text: string;
  readonly title?: string;
  readonly isCode?: true;
}

const Fact = ({ label, text, title = text, isCode }: FactProps) => (
  <div className={styles.fact}>
    <dt className={styles.label}>{label}</dt>
    <dd className={styles.value} title={title} dir="auto" data-code={isCode}>
      {text}
    </dd>
  </div>
);

interface SeenProps {
  readonly label: string;
  readonly atMs: number;
  readonly nowMs: number;
}

const Seen = ({ label, atMs, nowMs }: SeenProps) => (
  <Fact label={label} text={formatDayTime(atMs, nowMs)} title={formatUtc(atMs)} />
);
