// One choice: what it is, and on the right how often or how many.

import { IconCheck } from "@tabler/icons-react";
import type { Choice } from "../choices/choice.ts";
import styles from "./ChoiceList.module.css";
import { WordIcon } from "./WordIcon.tsx";

interface ChoiceRowProps {
  readonly id: string;
  readonly choice: Choice;
  readonly isActive: boolean;
  readonly place: { readonly index: number; readonly count: number };
  readonly onChoose: (choice: Choice) => void;
}

export function ChoiceRow({ id, choice, isActive, place, onChoose }: ChoiceRowProps) {
  const { label, alsoCalled, note, icon, isChosen, group } = choice;
  return (
    // The field above has the focus and the keys; a pointer is the only other way to a choice.
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-setsize={place.count}
      aria-posinset={place.index + 1}
      className={styles.choice}
      data-active={isActive || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(choice)}
    >
      {icon !== null && <WordIcon icon={icon} />}
      <span className={styles.label} title={alsoCalled === "" ? label : `${label}: ${alsoCalled}`} dir="auto">
        {label}
        {alsoCalled !== "" && (
          <bdi className={styles.also}>
            <span className="visually-hidden">in the data </span>
            {alsoCalled}
          </bdi>
        )}
      </span>
      {note !== "" && <span className={styles.note}>{note}</span>}
      {group !== "" && <span className="visually-hidden">{group}</span>}
      {isChosen && <IconCheck size={14} stroke={1.75} className={styles.check} aria-hidden />}
    </div>
  );
}
