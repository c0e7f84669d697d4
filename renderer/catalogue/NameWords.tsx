// What something of the data is called here, with the name that the data has below it where that is another one.

import type { ShownName } from "../../shared/api/catalogue-contract.ts";
import styles from "./NameWords.module.css";
import { shortened } from "./shortened.ts";

interface NameWordsProps {
  /** In the data. */
  readonly name: string;
  readonly shown: ShownName;
  /** Below the name where there is nothing else to say. */
  readonly note?: string;
}

/** More than any screen shows of a name. */
const drawnLetters = 300;

export function NameWords({ name, shown: { label, isHidden }, note = "" }: NameWordsProps) {
  const below = label === null ? note : name;
  return (
    <span className={styles.words} data-hidden={isHidden || undefined}>
      <span className={styles.first}>
        <bdi className={styles.name} title={shortened(label ?? name, drawnLetters)}>
          {shortened(label ?? name, drawnLetters)}
        </bdi>
        {isHidden && <span className={styles.hidden}>Hidden</span>}
      </span>
      {below !== "" && (
        <bdi className={styles.below} title={shortened(below, drawnLetters)}>
          {label !== null && <span className="visually-hidden">in the data </span>}
          {shortened(below, drawnLetters)}
        </bdi>
      )}
    </span>
  );
}
