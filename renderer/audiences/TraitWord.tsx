// A word of a computed trait's sentence that can be pressed, with its picker below it while it is open.

import { type ReactNode, useRef, useState } from "react";
import { Picker } from "../conditions/picker/Picker.tsx";
import { WordFace } from "../conditions/blocks/WordFace.tsx";
import words from "../conditions/blocks/Word.module.css";
import type { ClauseToken } from "../conditions/words/clause-token.ts";

interface TraitWordProps extends Pick<ClauseToken, "text" | "icon" | "description" | "isMissing"> {
  readonly look: "data" | "grammar" | "add";
  readonly onClear?: (() => void) | null;
  /** `typed` is what was typed to open it. */
  readonly picker: (typed: string, close: () => void) => ReactNode;
}

export function TraitWord({ text, look, icon, description, isMissing, onClear, picker }: TraitWordProps) {
  const button = useRef<HTMLButtonElement>(null);
  /** null: it is closed. */
  const [typed, setTyped] = useState<string | null>(null);
  const close = (): void => {
    setTyped(null);
    button.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    if (event.key === "Backspace" || event.key === "Delete") onClear?.();
    else if (event.key === "ArrowDown") setTyped("");
    else if (event.key.length === 1 && event.key !== " ") setTyped(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={words.holder}>
      <button
        type="button"
        ref={button}
        className={words.word}
        data-look={look}
        data-missing={isMissing || undefined}
        title={text.length > 32 ? text : undefined}
        aria-label={look === "add" ? `${text}: ${description}` : text}
        aria-description={isMissing ? `${description}. not chosen yet` : description}
        aria-haspopup="dialog"
        aria-expanded={typed !== null}
        // A press on an open word closes it; the pop-over must not do so before.
        onMouseDown={(event) => typed !== null && event.stopPropagation()}
        onClick={() => (typed === null ? setTyped("") : close())}
        onKeyDown={onKeyDown}
      >
        <WordFace text={text} look={look} icon={icon} />
      </button>
      {typed !== null && (
        <Picker label={text} onClose={close}>
          {picker(typed, close)}
        </Picker>
      )}
    </span>
  );
}
