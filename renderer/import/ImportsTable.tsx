// The list of imports. One that is being taken out says how far that is.

import { Button } from "@mantine/core";
import type { ImportRecord } from "../../shared/api/import-contract.ts";
import { formatCount } from "../ui/format-count.ts";
import { formatAgo, formatUtc } from "../ui/format-instant.ts";
import { importTitle } from "./import-title.ts";
import styles from "./ImportsTable.module.css";
import { ProgressLine } from "./ProgressLine.tsx";
import { useUndoWorks } from "./undo-works.tsx";

interface ImportsTableProps {
  readonly records: readonly ImportRecord[];
  readonly onUndo: (record: ImportRecord) => void;
}

const sources: Readonly<Record<ImportRecord["source"], string>> = {
  files: "Files",
  generated: "Generated",
  commandLine: "Command line",
};

export function ImportsTable({ records, onUndo }: ImportsTableProps) {
  const works = useUndoWorks();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">From</th>
          <th scope="col" className={styles.figure}>
            Messages
          </th>
          <th scope="col" className={styles.figure}>
            Duplicates
          </th>
          <th scope="col" className={styles.figure}>
            Skipped
          </th>
          <th scope="col">
            <span className="visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => {
          const undoing = works.get(record.id);
          return (
            <tr key={record.id}>
              <td className={styles.when} title={formatUtc(record.atMs)}>
                {formatAgo(record.atMs, Date.now())}
              </td>
              <th scope="row" className={styles.from}>
                <span className={styles.title} dir="auto">
                  {importTitle(record)}
                </span>
                <span className={styles.source}>{sources[record.source]}</span>
              </th>
              <td className={styles.figure}>{formatCount(record.messages)}</td>
              <td className={styles.figure}>{formatCount(record.duplicates)}</td>
              <td className={styles.figure}>{formatCount(record.skipped)}</td>
              <td className={styles.action}>
                {undoing === undefined ? (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Undo the import of ${importTitle(record)}`}
                    onClick={() => onUndo(record)}
                  >
                    Undo
                  </Button>
                ) : (
                  <ProgressLine title="Undoing" progress={undoing.progress} onCancel={undoing.cancel} />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
