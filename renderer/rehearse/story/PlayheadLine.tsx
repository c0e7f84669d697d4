// Where the playhead stands among what happened.

import styles from "./PlayheadLine.module.css";

export function PlayheadLine() {
  return (
    <div className={styles.line}>
      <span className={styles.name}>Playhead</span>
    </div>
  );
}
