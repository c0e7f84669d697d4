// One of the two lists: its head, what was refused, and the rows or what stands in their place.

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { EmptyState } from "../ui/EmptyState.tsx";
import { formatCount } from "../ui/format-count.ts";
import { Refused, type RefusedProps } from "../ui/Refused.tsx";
import styles from "./AudiencesList.module.css";

interface ListSectionProps {
  readonly title: string;
  readonly add: { readonly label: string; readonly onAdd: () => void };
  readonly refusal: RefusedProps["refusal"] | null;
  readonly onDismiss: () => void;
  /** Of all, and of those that are shown. */
  readonly count: number;
  readonly shown: number;
  /** What is said where there is none at all. */
  readonly empty: string;
  readonly children: ReactNode;
}

export function ListSection(props: ListSectionProps) {
  const { title, add, refusal, count, shown, empty, children } = props;
  const button = (
    <Button variant={count === 0 ? "filled" : "default"} size="compact-sm" onClick={add.onAdd}>
      {add.label}
    </Button>
  );
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {title} <span className={styles.count}>{formatCount(count)}</span>
        </h2>
        {count > 0 && button}
      </div>
      {refusal !== null && (
        <Refused refusal={refusal}>
          <Button variant="default" size="compact-sm" onClick={props.onDismiss}>
            Close
          </Button>
        </Refused>
      )}
      {count === 0 && <EmptyState sentence={empty}>{button}</EmptyState>}
      {count > 0 && shown === 0 && <p className={styles.none}>None has these words in its name.</p>}
      {shown > 0 && children}
    </section>
  );
}
