// One property of an event; its common values open below it.

import { UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useId, useState } from "react";
import type { FieldInData } from "../../shared/api/catalogue-contract.ts";
import { CommonValues } from "./CommonValues.tsx";
import { Coverage } from "./Coverage.tsx";
import styles from "./PropertyRow.module.css";
import { shortened } from "./shortened.ts";
import { ValueBars } from "./ValueBars.tsx";
import { distinctWords, kindsWords, rangeWords } from "./value-words.ts";

/** More than any screen shows of a name. */
const drawnLetters = 300;

export function PropertyRow({ field }: { readonly field: FieldInData }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { path, values } = field;
  const facts = [kindsWords(field), distinctWords(field), rangeWords(field)].filter((words) => words !== "");
  return (
    <li>
      <UnstyledButton
        className={styles.row}
        aria-expanded={values.length === 0 ? undefined : isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronRight
          size={14}
          stroke={1.75}
          className={styles.arrow}
          data-open={isOpen}
          data-none={values.length === 0}
          aria-hidden
        />
        <span className={styles.words}>
          <bdi className={styles.name} title={shortened(path, drawnLetters)}>
            {shortened(path, drawnLetters)}
          </bdi>
          <span className={styles.facts}>{facts.join(" · ")}</span>
        </span>
        <CommonValues field={field} />
        <Coverage field={field} />
      </UnstyledButton>
      {isOpen && values.length > 0 && (
        <div id={id} className={styles.values}>
          <ValueBars field={field} />
        </div>
      )}
    </li>
  );
}
