// One setting: what it is and what it means now on the left, its control on the right.

import type { ReactNode } from "react";
import styles from "./SettingRow.module.css";

export interface SettingRowProps {
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}

export function SettingRow({ title, hint, children }: SettingRowProps) {
  return (
    <div className={styles.row}>
      <div>
        <h3 className={styles.title}>{title}</h3>
        <p className={styles.hint}>{hint}</p>
      </div>
      {children}
    </div>
  );
}
