// A calendar for dates in conditions: a chosen instant is typed into the picker's field, in the person's zone.

import styles from "./ChoiceList.module.css";

interface InstantFieldProps {
  readonly onTyped: (typed: string) => void;
  readonly onClose: () => void;
}

export function InstantField({ onTyped, onClose }: InstantFieldProps) {
  return (
    <label className={styles.instant}>
      Or choose
      <input
        type="datetime-local"
        onChange={(event) => onTyped(event.currentTarget.value.replace("T", " "))}
        onKeyDown={(event) => {
          event.stopPropagation();
          // The parts of the field take Tab themselves, until the last one.
          if (event.key === "Escape") onClose();
        }}
      />
    </label>
  );
}
