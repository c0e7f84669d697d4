// The groups of people whose ways part alike, the largest first.

import { UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import type { DifferenceInShort } from "../../../shared/api/comparison-contract.ts";
import { formatCount } from "../../ui/format-count.ts";
import styles from "./DifferenceGroups.module.css";

interface DifferenceGroupsProps {
  readonly groups: readonly DifferenceInShort[];
  readonly onChoose: (group: DifferenceInShort) => void;
}

export function DifferenceGroups({ groups, onChoose }: DifferenceGroupsProps) {
  return (
    <ul className={styles.groups} aria-label="Whose way differs">
      {groups.map((group) => (
        <li key={group.key}>
          <UnstyledButton className={styles.group} onClick={() => onChoose(group)}>
            <span className={styles.people}>{formatCount(group.people)}</span>
            <span className={styles.words}>
              <span className={styles.title} dir="auto">
                {group.title}
              </span>
              <span className={styles.detail} dir="auto">
                {group.detail}
              </span>
            </span>
            <IconChevronRight size={16} stroke={1.75} className={styles.chevron} aria-hidden />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
