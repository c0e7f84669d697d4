// One column of a file: its name, some of its values, what it becomes, and how it is read.

import { NativeSelect } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { memo } from "react";
import type { LookedColumn } from "../../shared/api/import-contract.ts";
import type { Problem } from "../../shared/base/problem.ts";
import { columnName } from "./column-name.ts";
import styles from "./ColumnTable.module.css";
import { asRole, type Meaning } from "./mapping-draft.ts";
import { importSession } from "./open-import.ts";
import { ReadAs } from "./ReadAs.tsx";
import { roles, roleWords } from "./roles.ts";

interface ColumnRowProps {
  /** Key of a file that has it. */
  readonly file: number;
  readonly column: LookedColumn;
  readonly meaning: Meaning;
  readonly isDoubtful: boolean;
  readonly problems: readonly Problem[];
}

const choices = roles.map((role) => ({ value: role, label: roleWords[role].label }));

/** Of three hundred columns an edit changes one; the others are drawn as they were. */
export const ColumnRow = memo(Row, (before, after) => JSON.stringify(before) === JSON.stringify(after));

function Row({ file, column, meaning, isDoubtful, problems }: ColumnRowProps) {
  const name = columnName(column);
  const values = [...new Set(column.values)].join(", ");
  const Icon = roleWords[meaning.role].icon;
  const set = (next: Meaning): void => importSession.setMeaning(file, column.position, next);
  return (
    <div
      role="row"
      className={styles.row}
      data-column={column.position}
      data-doubtful={isDoubtful}
      data-ignored={meaning.role === "ignore"}
    >
      <span role="rowheader" className={styles.name} dir="auto" title={name}>
        {name}
      </span>
      <span role="cell" className={styles.values} dir="auto" title={values}>
        {values}
      </span>
      <IconArrowRight size={16} stroke={1.75} className={styles.arrow} aria-hidden />
      <span role="cell">
        <NativeSelect
          aria-label={`${name} becomes`}
          classNames={{ input: styles.select ?? "" }}
          data={choices}
          value={meaning.role}
          leftSection={Icon === null ? undefined : <Icon size={16} stroke={1.75} aria-hidden />}
          onChange={({ currentTarget }) => {
            const role = roles.find((one) => one === currentTarget.value);
            if (role !== undefined) set(asRole(meaning, role, column));
          }}
        />
      </span>
      <span role="cell">
        <ReadAs column={column} meaning={meaning} onMeaning={set} />
      </span>
      {problems.map(({ found, expected }) => (
        <p key={`${found} ${expected}`} className={styles.problem} role="alert">
          Found {found}, expected {expected}.
        </p>
      ))}
    </div>
  );
}
