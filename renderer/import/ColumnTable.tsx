// What each column of a file means: a row for each, to be changed in place, with what is doubtful or wrong about it.

import type { LookedFile } from "../../shared/api/import-contract.ts";
import type { Problem } from "../../shared/base/problem.ts";
import { ColumnRow } from "./ColumnRow.tsx";
import styles from "./ColumnTable.module.css";
import type { MappedFiles } from "./import-file.ts";
import { indexIn, meaningOf } from "./mapping-draft.ts";

interface ColumnTableProps {
  readonly group: MappedFiles;
  readonly looked: LookedFile;
}

export function ColumnTable({ group, looked }: ColumnTableProps) {
  const { columns, mapping } = group;
  const doubtful = new Set(looked.doubts.map(({ position }) => position));
  return (
    <div role="table" aria-label="What each column means" aria-rowcount={columns.length + 1}>
      <div role="rowgroup">
        <div role="row" className={styles.head}>
          <span role="columnheader">Column in the file</span>
          <span role="columnheader">First values</span>
          <span role="columnheader" className={styles.becomes}>
            Becomes
          </span>
          <span role="columnheader">Read as</span>
        </div>
      </div>
      <div role="rowgroup">
        {columns.map((column) => (
          <ColumnRow
            key={column.position}
            file={group.files[0].key}
            column={column}
            meaning={meaningOf(mapping, column)}
            isDoubtful={doubtful.has(column.position)}
            problems={problemsOf(looked, indexIn(looked.mapping ?? mapping, column))}
          />
        ))}
      </div>
    </div>
  );
}

const problemsOf = ({ problems }: LookedFile, index: number): readonly Problem[] =>
  index < 0 ? [] : problems.filter(({ pointer }) => `${pointer ?? ""}/`.startsWith(`/columns/${index}/`));
