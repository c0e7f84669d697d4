// Under the list: how many are below, the list as a file, and a cohort of all that it has.

import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconDownload, IconUserPlus } from "@tabler/icons-react";
import { formatCount } from "../../ui/format-count.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { savePeople } from "./people-csv.ts";
import styles from "./PeopleFoot.module.css";
import { useShownList } from "../../lists/use-paged-list.ts";
import type { PeopleList } from "./use-people-list.ts";

interface PeopleFootProps {
  readonly rehearsing: Rehearsing;
  readonly list: PeopleList;
  /** Below those in view. */
  readonly more: number;
}

export function PeopleFoot({ rehearsing, list, more }: PeopleFootProps) {
  const { questionNow, opened, pages } = list;
  const { answer, isOld } = useShownList(pages);
  const total = answer?.total ?? 0;
  return (
    <footer className={styles.foot}>
      <span className={styles.more}>{more > 0 && `${formatCount(more)} more`}</span>
      <Tooltip label="Save this list as CSV">
        <ActionIcon
          variant="subtle"
          color="gray"
          size={30}
          aria-label="Save this list as CSV"
          onClick={() => void savePeople(opened.name, questionNow())}
        >
          <IconDownload size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Button
        size="sm"
        variant="subtle"
        color="gray"
        className={styles.cohort ?? ""}
        leftSection={<IconUserPlus size={16} stroke={1.75} aria-hidden />}
        onClick={() => {
          const { rehearsal, query } = questionNow();
          rehearsing.show({ kind: "setup", cohort: { kind: "found", rehearsal, query } });
        }}
      >
        New cohort from these <span data-old={isOld || undefined}>&nbsp;{formatCount(total)}</span>
      </Button>
    </footer>
  );
}
