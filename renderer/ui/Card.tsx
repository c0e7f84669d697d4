// A part of a page, with its heading: what is said beside that, what can be done with it, and what it holds.

import { type ReactNode, useId } from "react";
import styles from "./Card.module.css";

interface CardProps {
  readonly title: string;
  /** Beside the title, e.g. how many there are. */
  readonly note?: ReactNode;
  /** Buttons at the right. */
  readonly actions?: ReactNode;
  readonly isBusy?: boolean;
  /** What it holds keeps away from its edges; else rows reach from one to the other. */
  readonly isPadded?: boolean;
  readonly children?: ReactNode;
}

export function Card({ title, note, actions, isBusy = false, isPadded = false, children }: CardProps) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id} aria-busy={isBusy}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title} dir="auto">
          {title}
        </h2>
        <div className={styles.note}>{note}</div>
        {actions}
      </div>
      {isPadded ? <div className={styles.padded}>{children}</div> : children}
    </section>
  );
}

/** One sentence where there is nothing else in a card. */
export const CardSentence = ({ children }: { readonly children: string }) => (
  <p className={styles.sentence}>{children}</p>
);
