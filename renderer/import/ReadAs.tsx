// How the values of a column are read: a time by its format and zone, a value by its name and type. What it is now
// is on the button that opens the fields.

import { Popover, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import type { LookedColumn } from "../../shared/api/import-contract.ts";
import { columnName } from "./column-name.ts";
import type { Meaning } from "./mapping-draft.ts";
import styles from "./ReadAs.module.css";
import { readAsWords } from "./read-as-words.ts";
import { TimeFields } from "./TimeFields.tsx";
import { ValueFields } from "./ValueFields.tsx";

interface ReadAsProps {
  readonly column: LookedColumn;
  readonly meaning: Meaning;
  readonly onMeaning: (meaning: Meaning) => void;
}

export function ReadAs({ column, meaning, onMeaning }: ReadAsProps) {
  const words = readAsWords(meaning, column);
  if (words === null) return null;
  const label = `${columnName(column)} is read as`;
  return (
    <Popover position="bottom-end" width={300} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles.button} aria-label={`${label} ${words}`} title={words}>
          <span className={styles.words} dir="auto">
            {words}
          </span>
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.fields ?? ""} aria-label={label}>
        {meaning.role === "timestamp" && <TimeFields meaning={meaning} onMeaning={onMeaning} />}
        {(meaning.role === "property" || meaning.role === "trait") && (
          <ValueFields column={column} meaning={meaning} onMeaning={onMeaning} />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
