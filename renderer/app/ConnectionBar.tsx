// Across the window when the program behind it has ended, or never let it in.

import { IconPlugConnectedX } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { connectionBegan, connectionEnded } from "../host/connection.ts";
import styles from "./Bar.module.css";

export function ConnectionBar() {
  const ended = useSyncExternalStore(connectionEnded.subscribe, connectionEnded.get);
  if (!ended) return null;
  return (
    <div className={`${styles.bar} ${styles.danger}`} role="alert">
      <IconPlugConnectedX size={16} stroke={1.75} aria-hidden />
      {connectionBegan() ? gone : notLetIn}
    </div>
  );
}

const gone =
  "Rehearse is not running any more. Everything that was shown as saved is kept. Start it again to go on.";
const notLetIn =
  "This window was not let in: too many are open, or Rehearse has ended. Close some, then load this one anew.";
