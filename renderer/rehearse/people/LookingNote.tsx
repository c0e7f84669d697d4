// In the place of a list that takes longer than a moment.

import styles from "./LookingNote.module.css";

export function LookingNote() {
  return (
    <p className={styles.note} role="status">
      Looking through the rehearsal…
    </p>
  );
}
