// Rows that cannot be imported, by their reason, each with some of its lines and the part that is to blame; and rows
// that are dropped because their message was seen before.

import { Button, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight, IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import type { ImportFindings, SkippedGroup, SkippedLine } from "../../shared/api/import-contract.ts";
import { fileName } from "../files/file-name.ts";
import { saveFile } from "../files/save-file.tsx";
import { countOf, formatCount } from "../ui/format-count.ts";
import { Card } from "../ui/Card.tsx";
import { importHost } from "./import-host.ts";
import { markedLine } from "./marked-line.ts";
import { smallShare } from "./small-share.ts";
import styles from "./SkippedCard.module.css";

interface SkippedCardProps {
  readonly findings: ImportFindings;
  /** The check that knows all of them; null while another one counts. */
  readonly work: string | null;
  /** Lines are of one file, which need not be named with each. */
  readonly isOneFile: boolean;
}

export function SkippedCard({ findings, work, isOneFile }: SkippedCardProps) {
  const { skipped, duplicates, rows } = findings;
  const all = skipped.total + duplicates;
  if (all === 0) return null;
  return (
    <Card
      title={`${countOf(all, "row", "rows")} will be skipped`}
      note={`${smallShare(all, rows)} of ${formatCount(rows)}`}
      actions={
        skipped.total > 0 && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
            disabled={work === null}
            onClick={() => work !== null && void saveReport(work)}
          >
            Save them as a file
          </Button>
        )
      }
    >
      <div className={styles.groups} data-old={work === null}>
        {skipped.groups.map((group) => (
          <Group key={group.reason} group={group} isOneFile={isOneFile} />
        ))}
        {duplicates > 0 && (
          <p className={styles.plain}>
            <span className={styles.count}>{formatCount(duplicates)}</span> The message id was seen before
          </p>
        )}
      </div>
    </Card>
  );
}

const saveReport = (work: string): Promise<void> =>
  saveFile({
    name: fileName(["Skipped rows"], Date.now(), "csv"),
    mediaType: "text/csv",
    ask: (from, signal) => importHost.report({ work, from: from === 0 ? null : from }, { signal }),
  });

function Group({ group, isOneFile }: { readonly group: SkippedGroup; readonly isOneFile: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  const { reason, count, lines } = group;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div className={styles.group}>
      <UnstyledButton className={styles.head} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Chevron size={16} stroke={1.75} className={styles.chevron} aria-hidden />
        <span className={styles.count}>{formatCount(count)}</span>
        <span className={styles.reason}>{reason}</span>
        <span className={styles.hint}>{isOpen ? "Hide lines" : "Show lines"}</span>
      </UnstyledButton>
      {isOpen && (
        <ol className={styles.lines} tabIndex={0} aria-label={`Lines: ${reason}`}>
          {lines.map((line) => (
            <Line key={`${line.file} ${line.line}`} line={line} isOneFile={isOneFile} />
          ))}
          {lines.length < count && (
            <li className={styles.more}>
              and {countOf(count - lines.length, "more line", "more lines")}, which the saved file has, too
            </li>
          )}
        </ol>
      )}
    </div>
  );
}

function Line({ line, isOneFile }: { readonly line: SkippedLine; readonly isOneFile: boolean }) {
  const { before, guilty, after } = markedLine(line);
  return (
    <li className={styles.line}>
      <span className={styles.number}>
        {!isOneFile && <span className={styles.file}>{line.file} </span>}
        {formatCount(line.line)}
      </span>
      <code className={styles.text} title={`Found ${line.found}`}>
        {before}
        {guilty !== "" && <mark className={styles.guilty}>{guilty}</mark>}
        {after}
      </code>
      {guilty === "" && <span className={styles.found}>{line.found}</span>}
    </li>
  );
}
