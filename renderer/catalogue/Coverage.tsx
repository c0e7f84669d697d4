// How many have a property or a trait, of all that could, with a bar of the share.

import type { FieldInData } from "../../shared/api/catalogue-contract.ts";
import { formatCount, formatPercent } from "../ui/format-count.ts";
import styles from "./Coverage.module.css";
import { ShareBar } from "./ShareBar.tsx";

export function Coverage({ field: { count, of } }: { readonly field: FieldInData }) {
  return (
    <span className={styles.coverage}>
      <span className={styles.words}>
        <strong>{formatCount(count)}</strong>
        <span>{count === of ? "all" : formatPercent(count, of)}</span>
      </span>
      <ShareBar part={count} whole={of} />
    </span>
  );
}
