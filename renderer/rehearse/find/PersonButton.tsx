// Somebody's name; pressing it picks them: their way is lit on the canvas, and their story opens.

import type { PersonInShort } from "../../../shared/api/people-contract.ts";
import type { Rehearsing } from "../rehearsing.ts";
import styles from "./PersonButton.module.css";

interface PersonButtonProps {
  readonly person: PersonInShort;
  readonly rehearsing: Rehearsing;
}

export function PersonButton({ person, rehearsing }: PersonButtonProps) {
  const { userId, name, email } = person;
  return (
    <button
      type="button"
      className={styles.person}
      dir="auto"
      title={[name, ...[userId, email].filter((one) => one !== null && one !== name)].join("\n")}
      aria-current={rehearsing.person === userId || undefined}
      onClick={() => rehearsing.pick(userId)}
    >
      {name}
    </button>
  );
}
