// One delivery of the outbox: to whom, what, by which step, where and when.

import { IconArrowBackUp, IconSend } from "@tabler/icons-react";
import type { OutboxRow } from "../../../shared/api/outbox-contract.ts";
import type { DestinationId } from "../../../shared/base/ids.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import type { DefinitionNames } from "../../../shared/people/definition-names.ts";
import { formatDayTime, formatUtc } from "../../ui/format-instant.ts";
import { callWords, undoneWords } from "./delivery-words.ts";
import styles from "./DeliveryRow.module.css";

interface DeliveryRowProps {
  readonly row: OutboxRow;
  readonly names: DefinitionNames;
  readonly journey: Journey;
  /** Days of the same year are said without it. */
  readonly besideMs: number;
}

export function DeliveryRow({ row, names, journey, besideMs }: DeliveryRowProps) {
  const { atMs, name, userId, step, destination, undoneBy } = row;
  const stepName = journey.steps.find(({ id }) => id === step)?.name ?? step;
  const Sign = undoneBy === null ? IconSend : IconArrowBackUp;
  return (
    <>
      <Sign size={16} stroke={1.75} className={styles.sign} aria-hidden />
      <span className={styles.who} title={undoneBy === null ? undefined : undoneWords(undoneBy)}>
        <span
          data-dims
          className={styles.name}
          title={name === userId ? userId : `${name}\n${userId}`}
          dir="auto"
        >
          {name}
        </span>
        <span data-dims className={styles.what} dir="auto">
          {callWords(row)} · {stepName}
        </span>
      </span>
      <span className={styles.where}>
        <time data-dims dateTime={new Date(atMs).toISOString()} title={formatUtc(atMs)}>
          {formatDayTime(atMs, besideMs)}
        </time>
        <span className={styles.destination} dir="auto">
          {names.destination(destination as DestinationId)}
        </span>
      </span>
    </>
  );
}
