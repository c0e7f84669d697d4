// A word that can be pressed, with its picker below it while it is open. Typing on it opens the picker with what
// was typed; Backspace takes away what it says.

import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { Picker } from "../picker/Picker.tsx";
import type { ConditionProblem } from "./condition-problem.ts";
import { useEditing } from "./editing.ts";
import { focusAttributes } from "./focus-attributes.ts";
import { WordFace, type WordFaceProps } from "./WordFace.tsx";
import styles from "./Word.module.css";

export interface WordButtonProps extends WordFaceProps {
  /** The part that the word belongs to. */
  readonly pointer: string;
  /** Where problems of the word point, from the condition's top. */
  readonly at?: string | undefined;
  readonly token: string;
  /** For screen readers, beside the text. */
  readonly description: string;
  /** As in ClauseToken. */
  readonly nameInData?: string | null;
  readonly isMissing?: boolean;
  /** What is wrong with this word. */
  readonly problem?: Pick<ConditionProblem, "severity" | "title"> | undefined;
  readonly onClear?: (() => void) | null;
  /** In the picker; `typed` is what was typed to open it. Absent where the word does something at once. */
  readonly picker?: (typed: string, close: () => void) => ReactNode;
  readonly onPress?: () => void;
}

export function WordButton(props: WordButtonProps) {
  const { pointer, token, text, look } = props;
  const { open, setOpen, readOnly, fieldBase } = useEditing();
  const button = useRef<HTMLButtonElement>(null);
  const picks = props.picker !== undefined;
  const isOpen = open !== null && open.pointer === pointer && open.token === token;
  const openWith = (typed: string): void => setOpen({ pointer, token, typed });
  const close = (): void => {
    setOpen(null);
    button.current?.focus({ preventScroll: true });
  };
  const press = (): void => {
    if (readOnly) return;
    if (!picks) props.onPress?.();
    else if (isOpen) close();
    else openWith("");
  };
  return (
    <span className={styles.holder}>
      <button
        type="button"
        ref={button}
        {...focusAttributes(pointer, token)}
        data-pointer={props.at === undefined ? undefined : fieldBase + props.at}
        className={styles.word}
        data-look={look}
        data-missing={props.isMissing === true || undefined}
        data-problem={props.problem?.severity}
        title={props.problem?.title ?? hoverText(props)}
        aria-label={look === "add" ? `${text}: ${props.description}` : text}
        aria-description={descriptionOf(props)}
        aria-haspopup={readOnly || !picks ? undefined : "dialog"}
        aria-expanded={readOnly || !picks ? undefined : isOpen}
        aria-disabled={readOnly || undefined}
        // A press on an open word closes it; the pop-over must not do so before.
        onMouseDown={(event) => isOpen && event.stopPropagation()}
        onClick={press}
        onKeyDown={(event) => {
          if (readOnly) return;
          const isTaken = onWordKey(event, { open: picks ? openWith : null, clear: props.onClear ?? null });
          if (!isTaken) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <WordFace {...props} />
      </button>
      {isOpen && (
        <Picker label={text} onClose={close}>
          {props.picker?.(open.typed, close)}
        </Picker>
      )}
    </span>
  );
}

/** What is not seen at a glance. */
function hoverText({ text, nameInData = null }: Pick<WordButtonProps, "text" | "nameInData">) {
  if (nameInData !== null) return `${text}: ${nameInData} in the data`;
  return text.length > 32 ? text : undefined;
}

interface WordKeys {
  readonly open: ((typed: string) => void) | null;
  readonly clear: (() => void) | null;
}

/** Whether the key meant something to the word. */
function onWordKey(event: KeyboardEvent, { open, clear }: WordKeys): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return false;
  if (event.key === "Backspace" || event.key === "Delete") {
    clear?.();
    return clear !== null;
  }
  const typed = event.key === "ArrowDown" ? "" : event.key === " " ? null : event.key;
  if (open === null || typed === null || typed.length > 1) return false;
  open(typed);
  return true;
}

function descriptionOf({
  description,
  nameInData = null,
  problem,
  isMissing,
}: Pick<WordButtonProps, "description" | "nameInData" | "problem" | "isMissing">): string {
  const inData = nameInData === null ? "" : `${nameInData} in the data`;
  return [description, inData, isMissing === true ? "not chosen yet" : "", problem?.title ?? ""]
    .filter((text) => text !== "")
    .join(". ");
}
