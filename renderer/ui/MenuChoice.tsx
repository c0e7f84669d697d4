// One line of a menu. What cannot be done now stays in reach and says why.

import { Menu } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./MenuChoice.module.css";

export interface MenuChoiceProps {
  readonly icon?: ReactNode;
  /** Why not now; null where it can be done. */
  readonly why?: string | null;
  readonly onChoose: () => void;
  readonly children: string;
}

export function MenuChoice({ icon, why = null, onChoose, children }: MenuChoiceProps) {
  const off = why !== null;
  return (
    <Menu.Item
      className={styles.choice}
      leftSection={icon}
      aria-disabled={off}
      closeMenuOnClick={!off}
      onClick={off ? undefined : onChoose}
    >
      {children}
      {off && <span className={styles.why}>{why}</span>}
    </Menu.Item>
  );
}
