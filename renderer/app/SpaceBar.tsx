// Across the window when the space can only be read: why, and what to do.

import { IconLock } from "@tabler/icons-react";
import styles from "./Bar.module.css";
import { useSpace } from "./use-space.ts";

export function SpaceBar() {
  const readOnly = useSpace()?.readOnly ?? null;
  if (readOnly === null) return null;
  return (
    <div className={`${styles.bar} ${styles.quiet}`} role="status">
      <IconLock size={16} stroke={1.75} aria-hidden />
      {readOnly.happened} Here it can be looked at, and not changed. {readOnly.remedy}
    </div>
  );
}
