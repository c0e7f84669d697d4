// One person who matches, with the newest message that counted for them.

import type { JsonValue } from "../../../shared/base/json.ts";
import type { MatchingPerson } from "../../../shared/api/people-contract.ts";
import { formatDay, formatDayTime, formatUtc } from "../../ui/format-instant.ts";
import { initialsOf } from "./initials.ts";
import styles from "./PersonRow.module.css";

interface PersonRowProps {
  /** undefined: not here yet. */
  readonly person: MatchingPerson | undefined;
  /** Days of the same year are said without it. */
  readonly besideMs: number;
  /** Where the row lies in a long list. */
  readonly topPx?: number;
}

export function PersonRow({ person, besideMs, topPx }: PersonRowProps) {
  const place = topPx === undefined ? undefined : { transform: `translateY(${topPx}px)` };
  const placed = topPx !== undefined || undefined;
  if (person === undefined) return <li className={styles.row} data-placed={placed} style={place} aria-busy />;
  const { name, userId, because } = person;
  const shown = (because?.properties ?? []).map(({ value }) => valueText(value)).join(", ");
  return (
    <li className={styles.row} data-placed={placed} style={place}>
      <span className={styles.disc} aria-hidden>
        {initialsOf(name)}
      </span>
      <span className={styles.name} title={name === userId ? name : `${name} (${userId})`} dir="auto">
        {name}
      </span>
      {because !== null && (
        <>
          <span
            className={styles.because}
            title={`${because.event}: ${propertiesText(because.properties)}`}
            dir="auto"
          >
            {shown === "" ? because.event : shown}
          </span>
          <time
            className={styles.day}
            dateTime={new Date(because.atMs).toISOString()}
            title={`${formatDayTime(because.atMs, besideMs)}\n${formatUtc(because.atMs)}`}
          >
            {formatDay(because.atMs, besideMs)}
          </time>
        </>
      )}
    </li>
  );
}

const propertiesText = (properties: NonNullable<MatchingPerson["because"]>["properties"]): string =>
  properties.map(({ path, value }) => `${path} ${valueText(value)}`).join(", ");

const valueText = (value: JsonValue): string => (typeof value === "string" ? value : JSON.stringify(value));
