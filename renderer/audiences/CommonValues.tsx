// The most common texts, or elements of lists, each with how many people have it.

import type { TraitDistribution } from "../../shared/api/definition-contract.ts";
import { countOf, formatCount, formatPercent } from "../ui/format-count.ts";
import { formatValue } from "./format-value.ts";
import editor from "./Editor.module.css";
import styles from "./CommonValues.module.css";

interface CommonValuesProps {
  readonly others: NonNullable<TraitDistribution["others"]>;
  /** People with any value. */
  readonly having: number;
  readonly isList: boolean;
}

export function CommonValues({ others, having, isList }: CommonValuesProps) {
  const { common, distinct } = others;
  const [first] = common;
  const many =
    distinct === null ? "very many different values" : countOf(distinct, "value", "different values");
  return (
    <div className={styles.values}>
      <h2 className={editor.heading}>
        {isList ? "Most common in the lists" : "Most common values"}
        <span className={editor.hint}>{many}</span>
      </h2>
      <ul className={styles.list}>
        {common.map(({ value, people }) => (
          <li key={JSON.stringify(value)} className={styles.row}>
            <span className={styles.value} dir="auto" title={formatValue(value)}>
              {formatValue(value)}
            </span>
            <span className={styles.count}>
              {formatCount(people)} · {formatPercent(people, having)}
            </span>
            <span className={styles.bar} aria-hidden>
              <span style={{ width: `${(100 * people) / (first?.people ?? 1)}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
