// The head of the inspector: what is edited, by name and kind, and what can be done with it as a whole.

import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./InspectorHead.module.css";

export interface InspectorHeadProps {
  readonly icon: ReactNode;
  readonly name: ReactNode;
  /** Under the name. */
  readonly kind: string;
  readonly menu?: ReactNode;
  /** undefined: there is nothing to close. */
  readonly onClose?: () => void;
}

export function InspectorHead({ icon, name, kind, menu, onClose }: InspectorHeadProps) {
  return (
    <header className={styles.head}>
      <span className={styles.icon}>{icon}</span>
      <div className={styles.names}>
        {name}
        <p className={styles.kind}>{kind}</p>
      </div>
      {menu}
      {onClose !== undefined && (
        <ActionIcon variant="subtle" color="gray" aria-label="Back to the journey" onClick={onClose}>
          <IconX size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
    </header>
  );
}
