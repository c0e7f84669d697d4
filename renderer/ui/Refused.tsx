// Beside the thing that failed: what happened, what was kept, what to do.

import { IconAlertCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./Refused.module.css";

export interface RefusedProps {
  /** As the contract's Refusal; anything with these sentences will do. */
  readonly refusal: { readonly happened: string; readonly kept: string; readonly remedy: string };
  /** Buttons. */
  readonly children?: ReactNode;
}

export function Refused({ refusal, children }: RefusedProps) {
  return (
    <div className={styles.refused} role="alert">
      <IconAlertCircle size={16} stroke={1.75} className={styles.icon} aria-hidden />
      <div>
        <p className={styles.happened}>{refusal.happened}</p>
        <p>
          {refusal.kept} {refusal.remedy}
        </p>
        {children !== undefined && <div className={styles.actions}>{children}</div>}
      </div>
    </div>
  );
}
