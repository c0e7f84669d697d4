// Across the window when the program behind it has ended.

import { IconPlugConnectedX } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { connectionEnded } from "../host/connection.ts";
import styles from "./Bar.module.css";

export function ConnectionBar() {
  const ended = useSyncExternalStore(connectionEnded.subscribe, connectionEnded.get);
  if (!ended) return null;
  return (
    <div className={`${styles.bar} ${styles.danger}`} role="alert">
      <IconPlugConnectedX size={16} stroke={1.75} aria-hidden />
      Rehearse is not running any more. Everything that was shown as saved is kept. Start it again to go on.
    </div>
  );
}
