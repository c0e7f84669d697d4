// A part of the screen of the import: its title, what is said or done beside it, and what it holds.

import { type ReactNode, useId } from "react";
import styles from "./Card.module.css";

interface CardProps {
  readonly title: string;
  /** Beside the title. */
  readonly note?: ReactNode;
  /** Buttons at the right. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

export function Card({ title, note, actions, children }: CardProps) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title} dir="auto">
          {title}
        </h2>
        <div className={styles.note}>{note}</div>
        {actions}
      </div>
      {children}
    </section>
  );
}
