// What opens below a word: a field to type in, and the choices that fit. The field keeps the focus; arrows move
// through the choices, Enter takes one, Escape gives up. Only what is in view is drawn.

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { Choice } from "../choices/choice.ts";
import styles from "./ChoiceList.module.css";
import { ChoiceRows } from "./ChoiceRows.tsx";

export interface ChoiceListProps {
  /** What is chosen here, for screen readers and as the field's hint: "event", "how often". */
  readonly label: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly choices: readonly Choice[];
  /** Said where there is nothing to choose. */
  readonly empty: string;
  readonly onChoose: (choice: Choice) => void;
  readonly onClose: () => void;
  /** Below the choices; with `hasField`, Tab goes there and does not close the list. */
  readonly children?: ReactNode;
  readonly hasField?: boolean;
}

/** As many choices as Page Up and Page Down pass over. */
const page = 8;

export function ChoiceList({
  label,
  typed,
  choices,
  empty,
  children,
  hasField = false,
  ...on
}: ChoiceListProps) {
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const chosen = choices.findIndex(({ isChosen }) => isChosen);
  // null: nobody has moved yet, so that what is chosen is active, also where the choices come late.
  const [moved, setMoved] = useState<number | null>(null);
  const active = Math.min(moved ?? Math.max(0, chosen), choices.length - 1);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  const moves: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Nothing that is typed here is a shortcut of what lies behind.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const by = moves[event.key];
    const choice = choices[active];
    if (by !== undefined) setMoved(moveBy(active, by, choices.length));
    else if (event.key === "Enter" && choice !== undefined) on.onChoose(choice);
    else if (event.key === "Escape" || (event.key === "Tab" && !hasField)) on.onClose();
    else return;
    if (event.key !== "Tab") event.preventDefault();
  };
  return (
    <div className={styles.list}>
      <input
        ref={field}
        className={styles.field}
        role="combobox"
        aria-label={`Choose: ${label}`}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active < 0 ? undefined : `${listId}-${active}`}
        autoComplete="off"
        spellCheck={false}
        placeholder={`Type to find: ${label}`}
        value={typed}
        onChange={(event) => {
          on.onTyped(event.currentTarget.value);
          setMoved(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ChoiceRows id={listId} label={label} choices={choices} active={active} onChoose={on.onChoose} />
      {choices.length === 0 && <p className={styles.empty}>{empty}</p>}
      {children}
    </div>
  );
}

/** One step goes around the ends, a page stops at them. */
function moveBy(from: number, by: number, count: number): number {
  if (count === 0) return 0;
  if (Math.abs(by) === 1) return (from + by + count) % count;
  return Math.min(count - 1, Math.max(0, from + by));
}
