// One version in the history: shows it when pressed; the menu beside it does the rest.

import { UnstyledButton } from "@mantine/core";
import { IconArrowsDiff, IconDownload, IconRestore } from "@tabler/icons-react";
import { countOf } from "../ui/format-count.ts";
import { formatAgo, formatUtc } from "../ui/format-instant.ts";
import { MoreButton } from "../ui/MoreButton.tsx";
import { MenuChoice } from "../ui/MenuChoice.tsx";
import styles from "./VersionRow.module.css";

export interface VersionRowProps {
  /** "v3", "v4 draft". */
  readonly label: string;
  readonly stepCount: number;
  /** null for what is worked on. */
  readonly savedAtMs: number | null;
  readonly shown: boolean;
  readonly onShow: () => void;
  /** Whether the space can be written to. */
  readonly restorable?: boolean;
  /** Absent for what is worked on. */
  readonly onRestore?: () => void;
  readonly onCompare?: () => void;
  readonly onExport?: () => void;
}

export function VersionRow(props: VersionRowProps) {
  const { label, stepCount, savedAtMs, shown, onShow } = props;
  return (
    <li className={styles.row} data-shown={shown}>
      <UnstyledButton className={styles.show} aria-current={shown} onClick={onShow}>
        <span className={styles.label}>{label}</span>
        <span className={styles.steps}>{countOf(stepCount, "step", "steps")}</span>
        {savedAtMs === null ? (
          <span className={styles.when}>Worked on now</span>
        ) : (
          <time
            className={styles.when}
            title={formatUtc(savedAtMs)}
            dateTime={new Date(savedAtMs).toISOString()}
          >
            {formatAgo(savedAtMs, Date.now())}
          </time>
        )}
      </UnstyledButton>
      {savedAtMs === null ? <span className={styles.noMenu} /> : <RowMenu {...props} />}
    </li>
  );
}

function RowMenu({ label, restorable, onRestore, onCompare, onExport }: VersionRowProps) {
  return (
    <MoreButton label={`More for ${label}`} width={220}>
      {onRestore !== undefined && (
        <MenuChoice
          icon={<IconRestore size={16} stroke={1.75} aria-hidden />}
          why={restorable === true ? null : "This space can only be read"}
          onChoose={onRestore}
        >
          Restore as draft
        </MenuChoice>
      )}
      {onCompare !== undefined && (
        <MenuChoice icon={<IconArrowsDiff size={16} stroke={1.75} aria-hidden />} onChoose={onCompare}>
          Compare with what is worked on
        </MenuChoice>
      )}
      {onExport !== undefined && (
        <MenuChoice icon={<IconDownload size={16} stroke={1.75} aria-hidden />} onChoose={onExport}>
          Export as a file
        </MenuChoice>
      )}
    </MoreButton>
  );
}
