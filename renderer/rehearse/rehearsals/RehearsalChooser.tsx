// Which rehearsal is shown, in the header: its name and who took part; the latest ones, all of them, and a new one.

import { Menu, UnstyledButton } from "@mantine/core";
import { IconCheck, IconChevronDown, IconClock, IconList, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { RehearsalRow } from "../../../shared/api/rehearsal-contract.ts";
import { queries } from "../../host/queries.ts";
import { countOf } from "../../ui/format-count.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { changedSinceWords } from "./changed-reasons.ts";
import { cohortWords } from "./cohort-words.ts";
import styles from "./RehearsalChooser.module.css";

const latest = 6;

interface RehearsalChooserProps {
  readonly rehearsing: Rehearsing;
}

export function RehearsalChooser({ rehearsing }: RehearsalChooserProps) {
  const { opened, names, show } = rehearsing;
  const { data: rows = [] } = useQuery(queries.rehearsals(opened.journeyId));
  const name = rows.find(({ id }) => id === opened.id)?.name ?? opened.name;
  const who = `${cohortWords(opened.setup.cohort, names)}, ${countOf(opened.people, "person", "people")}`;
  const showPanel = (kind: "rehearsals" | "setup") => () => {
    show({ kind });
  };
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <UnstyledButton className={styles.chooser} title={`${name}: ${who}`}>
          <strong className={styles.name} dir="auto">
            {name}
          </strong>
          <span className={styles.who}>{who}</span>
          <IconChevronDown size={16} stroke={1.75} aria-hidden className={styles.chevron} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {rows.slice(0, latest).map((row) => (
          <Choice key={row.id} row={row} rehearsing={rehearsing} />
        ))}
        {rows.length > 0 && <Menu.Divider />}
        <Menu.Item
          leftSection={<IconList size={16} stroke={1.75} aria-hidden />}
          onClick={showPanel("rehearsals")}
        >
          All rehearsals
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={showPanel("setup")}
        >
          New rehearsal…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface ChoiceProps {
  readonly row: RehearsalRow;
  readonly rehearsing: Rehearsing;
}

function Choice({ row, rehearsing: { opened, names, open } }: ChoiceProps) {
  const isOpen = row.id === opened.id;
  const what = row.whatIf === null ? cohortWords(row.setup.cohort, names) : "What if";
  return (
    <Menu.Item
      leftSection={
        isOpen ? <IconCheck size={16} stroke={2} aria-hidden /> : <span className={styles.unchecked} />
      }
      rightSection={<StaleMark row={row} />}
      aria-current={isOpen}
      onClick={() => open(row.id)}
    >
      <span className={styles.item}>
        <span className={styles.itemName} dir="auto">
          {row.name}
        </span>
        <span className={styles.itemWho}>
          {what}, {countOf(row.people, "person", "people")}
        </span>
      </span>
    </Menu.Item>
  );
}

function StaleMark({ row }: { readonly row: RehearsalRow }) {
  const words = row.whatIf === null ? changedSinceWords(row.changed) : null;
  if (words === null) return null;
  return (
    <span className={styles.stale} title={words}>
      <IconClock size={14} stroke={1.75} aria-hidden />
      Changed since
    </span>
  );
}
