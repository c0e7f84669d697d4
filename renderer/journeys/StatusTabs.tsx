// Filter by status, each with its number of journeys.

import { SegmentedControl } from "@mantine/core";
import { formatCount } from "../ui/format-count.ts";
import type { StatusFilter } from "./shown-rows.ts";
import styles from "./StatusTabs.module.css";

const tabs: readonly { readonly value: StatusFilter; readonly word: string }[] = [
  { value: "all", word: "All" },
  { value: "published", word: "Published" },
  { value: "paused", word: "Paused" },
  { value: "draft", word: "Drafts" },
  { value: "archived", word: "Archived" },
];

export interface StatusTabsProps {
  readonly counts: Readonly<Record<StatusFilter, number>>;
  readonly status: StatusFilter;
  readonly onStatus: (status: StatusFilter) => void;
}

export function StatusTabs({ counts, status, onStatus }: StatusTabsProps) {
  return (
    <SegmentedControl
      aria-label="Status"
      classNames={{ root: styles.root ?? "", label: styles.label ?? "" }}
      transitionDuration={0}
      withItemsBorders={false}
      value={status}
      onChange={(value) => onStatus(value as StatusFilter)}
      data={tabs.map(({ value, word }) => ({
        value,
        label: (
          <>
            {word} <span className={styles.count}>{formatCount(counts[value])}</span>
          </>
        ),
      }))}
    />
  );
}
