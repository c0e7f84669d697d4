// A calendar for dates in conditions: a chosen instant is typed into the picker's field, in the person's zone.

import styles from "./ChoiceList.module.css";

export function InstantField({ onTyped }: { readonly onTyped: (typed: string) => void }) {
  return (
    <label className={styles.instant}>
      Or choose
      <input
        type="datetime-local"
        onChange={(event) => onTyped(event.currentTarget.value.replace("T", " "))}
        onKeyDown={(event) => event.stopPropagation()}
      />
    </label>
  );
}
