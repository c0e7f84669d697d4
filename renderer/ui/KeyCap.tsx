// One key of the keyboard, as it is printed on it.

import styles from "./KeyCap.module.css";

export function KeyCap({ children }: { readonly children: string }) {
  return <kbd className={styles.cap}>{children}</kbd>;
}
