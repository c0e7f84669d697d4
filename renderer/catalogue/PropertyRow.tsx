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
  // Objects, and texts too long to list, have no values to open.
  if (field.values.length === 0)
    return (
      <li className={styles.row} data-closed>
        <Face field={field} />
      </li>
    );
  return (
    <li>
      <UnstyledButton
        className={styles.row}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronRight size={14} stroke={1.75} className={styles.arrow} data-open={isOpen} aria-hidden />
        <Face field={field} />
      </UnstyledButton>
      {isOpen && (
        <div id={id} className={styles.values}>
          <ValueBars field={field} />
        </div>
      )}
    </li>
  );
}

function Face({ field }: { readonly field: FieldInData }) {
  const facts = [kindsWords(field), distinctWords(field), rangeWords(field)].filter((words) => words !== "");
  const name = shortened(field.path, drawnLetters);
  return (
    <>
      <span className={styles.words}>
        <bdi className={styles.name} title={name}>
          {name}
        </bdi>
        <span className={styles.facts}>{facts.join(" · ")}</span>
      </span>
      <CommonValues field={field} />
      <Coverage field={field} />
    </>
  );
}
