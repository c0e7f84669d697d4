// The head of a panel beside the canvas: what it is about, what can be done with it, and its cross.

import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./PanelHead.module.css";

export interface PanelHeadProps {
  readonly icon: ReactNode;
  readonly title: string;
  /** Under the title. */
  readonly kind?: string;
  /** Buttons. */
  readonly children?: ReactNode;
  /** null: there is nothing to close. */
  readonly onClose: (() => void) | null;
  /** What the cross does, for screen readers. */
  readonly closeLabel: string;
}

export function PanelHead({ icon, title, kind, children, onClose, closeLabel }: PanelHeadProps) {
  return (
    <header className={styles.head}>
      <span className={styles.icon}>{icon}</span>
      <div className={styles.names}>
        <h2 className={styles.title} dir="auto" title={title}>
          {title}
        </h2>
        {kind !== undefined && <p className={styles.kind}>{kind}</p>}
      </div>
      {children}
      {onClose !== null && (
        <ActionIcon variant="subtle" color="gray" aria-label={closeLabel} onClick={onClose}>
          <IconX size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
    </header>
  );
}
