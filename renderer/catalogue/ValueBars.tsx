// The most common values of a property or a trait, each with a bar of how many have it.

import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import type { FieldInData } from "../../shared/api/catalogue-contract.ts";
import { formatCount, formatPercent } from "../ui/format-count.ts";
import { ShareBar } from "./ShareBar.tsx";
import { shortened } from "./shortened.ts";
import styles from "./ValueBars.module.css";
import { valueWords } from "./value-words.ts";

const atFirst = 10;

export function ValueBars({ field }: { readonly field: FieldInData }) {
  const [showsAll, setShowsAll] = useState(false);
  const { values, count: having } = field;
  const shown = showsAll ? values : values.slice(0, atFirst);
  return (
    <div>
      <ul className={styles.values} aria-label={`Common values of ${shortened(field.path)}`}>
        {shown.map(({ value, count }) => (
          <li key={`${typeof value} ${value}`}>
            <bdi className={styles.value} title={valueWords(value)}>
              {valueWords(value)}
            </bdi>
            <ShareBar part={count} whole={having} />
            <span className={styles.count}>{formatCount(count)}</span>
            <span className={styles.share}>{formatPercent(count, having)}</span>
          </li>
        ))}
      </ul>
      {values.length > shown.length && (
        <UnstyledButton className={styles.more} onClick={() => setShowsAll(true)}>
          Show {formatCount(values.length - shown.length)} more
        </UnstyledButton>
      )}
    </div>
  );
}
