// The files that were given, in their order: how large they are and how they are written, how far their giving is,
// and why one was refused.

import { Button, CloseButton } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import type { LookedFile } from "../../shared/api/import-contract.ts";
import { formatBytes } from "../files/format-bytes.ts";
import { countOf, formatCount, formatPercent } from "../ui/format-count.ts";
import { Refused } from "../ui/Refused.tsx";
import { AddFiles } from "./AddFiles.tsx";
import styles from "./FilesCard.module.css";
import { FormMenu } from "./FormMenu.tsx";
import { formWords } from "./form-words.ts";
import { type ImportFile, isLooked, type MappedFiles } from "./import-file.ts";
import { importSession } from "./open-import.ts";

interface FilesCardProps {
  readonly files: readonly ImportFile[];
  readonly groups: readonly MappedFiles[];
  /** Of all files together, where they were counted. */
  readonly rows: number | null;
}

export function FilesCard({ files, groups, rows }: FilesCardProps) {
  return (
    <section className={styles.card} aria-label="Files">
      <ul className={styles.files}>
        {files.map((file, index) => (
          <li key={file.key} className={styles.file}>
            <IconFileText size={18} stroke={1.75} className={styles.icon} aria-hidden />
            <span className={styles.name} dir="auto" title={file.name}>
              {file.name}
            </span>
            <FileState
              file={file}
              group={groups.find((group) => group.files.some(({ key }) => key === file.key))}
              rows={files.length === 1 ? rows : null}
            />
            {index === 0 && <AddFiles label="Add files" />}
            <CloseButton aria-label={`Remove ${file.name}`} onClick={() => importSession.remove(file.key)} />
            <FileTrouble file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FileStateProps {
  readonly file: ImportFile;
  readonly group: MappedFiles | undefined;
  readonly rows: number | null;
}

function FileState({ file: { name, bytes, state }, group, rows }: FileStateProps) {
  switch (state.kind) {
    case "giving": {
      const { done, bytesPerSecond } = state.progress;
      const rate = bytesPerSecond === null ? "" : `, ${formatBytes(bytesPerSecond)} a second`;
      return (
        <span className={styles.facts}>
          <progress className={styles.bar} max={1} value={done} aria-label={`Taking in ${name}`} />
          {formatPercent(done, 1)} of {formatBytes(bytes)}
          {rate}
        </span>
      );
    }
    case "looking":
      return <span className={styles.facts}>{formatBytes(bytes)}, looking at it</span>;
    case "refused":
      return <span className={styles.facts}>{formatBytes(bytes)}, not taken</span>;
    case "looked": {
      const { looked } = state;
      const size = [rowWords(rows, looked), formatBytes(bytes)].filter((part) => part !== "").join(", ");
      // What is no file of messages has no form either.
      if (looked.rowsLookedAt === 0) return <span className={styles.facts}>{size}</span>;
      return (
        <span className={styles.facts}>
          <span>{size},</span>
          {group === undefined ? (
            <span>{formWords(looked)}</span>
          ) : (
            <FormMenu group={group} looked={looked} />
          )}
        </span>
      );
    }
  }
}

function rowWords(counted: number | null, { estimatedRows, rowsLookedAt }: LookedFile): string {
  if (counted !== null) return countOf(counted, "row", "rows");
  if (estimatedRows === null || estimatedRows === 0) return "";
  return estimatedRows <= rowsLookedAt
    ? countOf(estimatedRows, "row", "rows")
    : `about ${formatCount(estimatedRows)} rows`;
}

/** What keeps the whole of it from being imported. */
function FileTrouble({ file }: { readonly file: ImportFile }) {
  if (file.state.kind === "refused")
    return (
      <div className={styles.trouble}>
        <Refused refusal={file.state.refusal}>
          <Button size="compact-sm" variant="default" onClick={() => importSession.remove(file.key)}>
            Remove it
          </Button>
        </Refused>
      </div>
    );
  if (!isLooked(file)) return null;
  const problems = file.state.looked.problems.filter(({ pointer }) => pointer === undefined);
  return problems.map(({ line, found, expected }, index) => (
    <p key={`${index} ${found}`} className={styles.problem} role="alert">
      {line === undefined ? "Found" : `Line ${formatCount(line)}: found`} {found}, expected {expected}.
    </p>
  ));
}
