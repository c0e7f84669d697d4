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
  readonly id: string;
  /** undefined: not here yet. */
  readonly row: OutboxRow | undefined;
  readonly place: { readonly index: number; readonly total: number; readonly topPx: number };
  readonly names: DefinitionNames;
  readonly journey: Journey;
  /** Days of the same year are said without it. */
  readonly besideMs: number;
  /** Whether the playhead has gone on since. */
  readonly isOld: boolean;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

export function DeliveryRow({
  id,
  row,
  place,
  isOld,
  isActive,
  isChosen,
  onChoose,
  ...told
}: DeliveryRowProps) {
  return (
    <div
      id={id}
      className={styles.row}
      style={{ transform: `translateY(${place.topPx}px)` }}
      role="option"
      aria-selected={isChosen}
      aria-setsize={place.total}
      aria-posinset={place.index + 1}
      aria-busy={row === undefined}
      data-active={isActive || undefined}
      data-old={isOld || undefined}
      onClick={onChoose}
    >
      {row !== undefined && <Told row={row} {...told} />}
    </div>
  );
}

type ToldProps = Pick<DeliveryRowProps, "names" | "journey" | "besideMs"> & { readonly row: OutboxRow };

function Told({ row, names, journey, besideMs }: ToldProps) {
  const { atMs, name, userId, step, destination, undoneBy } = row;
  const stepName = journey.steps.find(({ id }) => id === step)?.name ?? step;
  const Sign = undoneBy === null ? IconSend : IconArrowBackUp;
  return (
    <>
      <Sign size={16} stroke={1.75} className={styles.sign} aria-hidden />
      <span className={styles.who} title={undoneBy === null ? undefined : undoneWords(undoneBy)}>
        <span className={styles.name} title={name === userId ? userId : `${name}\n${userId}`} dir="auto">
          {name}
        </span>
        <span className={styles.what} dir="auto">
          {callWords(row)} · {stepName}
        </span>
      </span>
      <span className={styles.where}>
        <time dateTime={new Date(atMs).toISOString()} title={formatUtc(atMs)}>
          {formatDayTime(atMs, besideMs)}
        </time>
        <span className={styles.destination} dir="auto">
          {names.destination(destination as DestinationId)}
        </span>
      </span>
    </>
  );
}
