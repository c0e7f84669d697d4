// One part of the editor of a persona, under its heading.

import type { ReactNode } from "react";
import styles from "./EditorSection.module.css";

interface EditorSectionProps {
  readonly title: string;
  /** A sentence; "" for none. */
  readonly hint: string;
  /** What is added here. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function EditorSection({ title, hint, action, children }: EditorSectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {action}
      </header>
      {hint !== "" && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  );
}
