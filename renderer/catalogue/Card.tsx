// A part of the page of an event or a trait, with its heading.

import { type ReactNode, useId } from "react";
import styles from "./Card.module.css";

interface CardProps {
  readonly title: string;
  /** At the right of the heading. */
  readonly note?: string;
  readonly isBusy?: boolean;
  readonly children: ReactNode;
}

export function Card({ title, note = "", isBusy = false, children }: CardProps) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id} aria-busy={isBusy}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {note !== "" && <p>{note}</p>}
      </div>
      {children}
    </section>
  );
}

/** One sentence where there is nothing else in a card. */
export function CardSentence({ children }: { readonly children: string }) {
  return <p className={styles.sentence}>{children}</p>;
}
