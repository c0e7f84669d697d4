// The most common values of a property or a trait in one line, each in its own direction.

import type { FieldInData } from "../../shared/api/catalogue-contract.ts";
import styles from "./CommonValues.module.css";
import { shortened } from "./shortened.ts";
import { valueWords } from "./value-words.ts";

const most = 3;
/** More than fits. */
const drawnLetters = 100;

export function CommonValues({ field: { values } }: { readonly field: FieldInData }) {
  return (
    <span className={styles.values}>
      {values.slice(0, most).map(({ value }, index) => (
        <span key={`${typeof value} ${value}`}>
          {index > 0 && ", "}
          <bdi>{shortened(valueWords(value), drawnLetters)}</bdi>
        </span>
      ))}
    </span>
  );
}
