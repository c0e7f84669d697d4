// What can be changed next.

import { Button, Menu } from "@mantine/core";
import { IconBinaryTree2, IconPencilCheck, IconPlus, IconUserEdit } from "@tabler/icons-react";
import styles from "./WhatIfPanel.module.css";

interface AnotherChangeProps {
  readonly first: boolean;
  /** The picked person's name is not known here; whether there is one. */
  readonly hasPerson: boolean;
  /** null: the draft in Build is what was rehearsed. */
  readonly onDraft: (() => void) | null;
  readonly onStep: () => void;
  readonly onPerson: () => void;
}

export function AnotherChange({ first, hasPerson, onDraft, onStep, onPerson }: AnotherChangeProps) {
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button
          className={styles.another ?? ""}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
        >
          {first ? "A change" : "Another change"}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconBinaryTree2 size={16} stroke={1.75} aria-hidden />} onClick={onStep}>
          A step of the journey
        </Menu.Item>
        <Menu.Item leftSection={<IconUserEdit size={16} stroke={1.75} aria-hidden />} onClick={onPerson}>
          {hasPerson ? "The picked person’s messages or traits" : "A person’s messages or traits"}
        </Menu.Item>
        {onDraft !== null && (
          <Menu.Item leftSection={<IconPencilCheck size={16} stroke={1.75} aria-hidden />} onClick={onDraft}>
            The whole journey, as the draft in Build has it
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
