// The keys of the picker, under its options.

import { KeyCap } from "../ui/KeyCap.tsx";
import styles from "./PickerFoot.module.css";

export function PickerFoot() {
  return (
    <div className={styles.foot}>
      <KeyCap>↑</KeyCap>
      <KeyCap>↓</KeyCap>
      <span className={styles.does}>choose</span>
      <KeyCap>Enter</KeyCap>
      <span className={styles.does}>add</span>
      <span className={styles.drag}>or drag it</span>
    </div>
  );
}
