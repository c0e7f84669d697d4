// The heads of the columns; those by which the list can be sorted are buttons.

import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import styles from "./PeopleColumns.module.css";
import type { PeopleColumn, PeopleSettings } from "./people-settings.ts";

interface PeopleColumnsProps {
  readonly settings: Pick<PeopleSettings, "sort" | "descending">;
  readonly onSort: (changed: Pick<PeopleSettings, "sort" | "descending" | "opened">) => void;
}

interface Column {
  readonly label: string;
  readonly sort?: PeopleColumn;
  readonly isNumber?: true;
  /** Left out where there is little room. */
  readonly isWide?: true;
}

const columns: readonly Column[] = [
  { label: "Name", sort: "name" },
  { label: "User id", sort: "id" },
  { label: "E-mail", isWide: true },
  { label: "First seen", isWide: true },
  { label: "Last seen", sort: "lastSeen" },
  { label: "Messages", sort: "messages", isNumber: true },
];

/** What one looks for first: the latest, and the most. */
const fromTheTop: ReadonlySet<PeopleColumn> = new Set(["lastSeen", "messages"]);

export function PeopleColumns({ settings, onSort }: PeopleColumnsProps) {
  return (
    <div className={styles.columns} role="group" aria-label="Sort people by">
      {columns.map(({ label, sort, isNumber, isWide }) => (
        <span
          key={label}
          className={styles.column}
          data-number={isNumber}
          data-wide={isWide}
          aria-hidden={sort === undefined}
        >
          {sort === undefined ? label : <SortButton {...{ label, sort, settings, onSort }} />}
        </span>
      ))}
    </div>
  );
}

interface SortButtonProps extends PeopleColumnsProps {
  readonly label: string;
  readonly sort: PeopleColumn;
}

function SortButton({ label, sort, settings, onSort }: SortButtonProps) {
  const isSorted = settings.sort === sort;
  const Mark = settings.descending ? IconChevronDown : IconChevronUp;
  const direction = settings.descending ? "descending" : "ascending";
  return (
    <button
      type="button"
      className={styles.sort}
      aria-pressed={isSorted}
      aria-label={isSorted ? `${label}, ${direction}` : label}
      onClick={() =>
        onSort({
          sort,
          descending: isSorted ? !settings.descending : fromTheTop.has(sort),
          opened: null,
        })
      }
    >
      <span>{label}</span>
      {isSorted && <Mark size={14} stroke={2} aria-hidden />}
    </button>
  );
}
