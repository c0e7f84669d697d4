// A picker whose choices need nothing but what is typed.

import { useState } from "react";
import type { Choice } from "../choices/choice.ts";
import { ChoiceList } from "./ChoiceList.tsx";

interface FilteredChoicesProps {
  readonly label: string;
  /** What was typed to open it. */
  readonly typed: string;
  readonly choices: (typed: string) => readonly Choice[];
  readonly onChoose: (choice: Choice) => void;
  readonly onClose: () => void;
}

export function FilteredChoices({ label, choices, onChoose, onClose, ...props }: FilteredChoicesProps) {
  const [typed, setTyped] = useState(props.typed);
  return (
    <ChoiceList
      label={label}
      typed={typed}
      onTyped={setTyped}
      choices={choices(typed)}
      empty="Nothing is called that."
      onChoose={onChoose}
      onClose={onClose}
    />
  );
}
