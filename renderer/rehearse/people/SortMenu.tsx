// How the list is sorted: a button that says it, and the choices behind it.

import { Button, Menu } from "@mantine/core";
import { IconCheck, IconSortAscending } from "@tabler/icons-react";
import type { PeopleScope } from "../../../shared/api/cohort.ts";
import { MenuChoice } from "../../ui/MenuChoice.tsx";
import { isStay, type PeopleSort } from "./people-list-settings.ts";
import styles from "./SortMenu.module.css";

interface SortMenuProps {
  readonly scope: PeopleScope;
  readonly sort: PeopleSort;
  readonly onSort: (sort: PeopleSort) => void;
}

export function SortMenu({ scope, sort, onSort }: SortMenuProps) {
  const choices = isStay(scope) ? ofStays : ofMoments;
  const chosen = choices.find(([value]) => value === sort)?.[1] ?? "";
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          className={styles.button ?? ""}
          leftSection={<IconSortAscending size={16} stroke={1.75} aria-hidden />}
          aria-label={`Sorted by: ${chosen}`}
        >
          {chosen}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(([value, word]) => (
          <MenuChoice
            key={value}
            icon={
              <IconCheck size={14} stroke={2} className={value === sort ? "" : styles.absent} aria-hidden />
            }
            onChoose={() => onSort(value)}
          >
            {word}
          </MenuChoice>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type Choice = readonly [value: PeopleSort, word: string];

const ofStays: readonly Choice[] = [
  ["leavesSoonest", "Leaves soonest"],
  ["since", "Here longest"],
  ["sinceLatest", "Came last"],
  ["name", "Name"],
];

const ofMoments: readonly Choice[] = [
  ["sinceLatest", "Latest first"],
  ["since", "Earliest first"],
  ["name", "Name"],
];
