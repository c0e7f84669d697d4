// The picker of a word that asks something: what is known is fetched while it is open, and filters as one types.

import { useState } from "react";
import type { ConditionPlace } from "../../../shared/conditions/condition-schema.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import type { Choice } from "../choices/choice.ts";
import { choicesOf } from "../choices/choices-of.ts";
import type { Question } from "../words/clause-token.ts";
import { shapeOf } from "../words/operator-words.ts";
import { ChoiceList } from "./ChoiceList.tsx";
import { InstantField } from "./InstantField.tsx";
import { emptyWords, eventOfQuestion, questionLabel } from "./question-words.ts";
import { ShowHidden } from "./ShowHidden.tsx";
import { useKnown } from "./use-known.ts";
import { valueHint } from "./value-hint.ts";
import styles from "./ChoiceList.module.css";

interface QuestionPickerProps {
  readonly question: Question;
  readonly place: ConditionPlace;
  readonly definitions: Definitions;
  /** What was typed to open it. */
  readonly typed: string;
  readonly onChoose: (choice: Choice) => void;
  readonly onClose: () => void;
}

export function QuestionPicker({
  question,
  place,
  definitions,
  onChoose,
  onClose,
  ...props
}: QuestionPickerProps) {
  const [typed, setTyped] = useState(props.typed);
  const { known, lack, isAsking, hidden } = useKnown(place, definitions, eventOfQuestion(question));
  const choices = choicesOf(question, typed, known);
  const isDate = question.asks === "value" && shapeOf(question.comparison.op) === "date";
  const hiddenCount =
    question.asks === "event" ? hidden.eventCount : question.asks === "trait" ? hidden.traitCount : 0;
  const offersHidden = hiddenCount > 0 && !hidden.areShown;
  const hint = valueHint(question, known);
  return (
    <ChoiceList
      label={questionLabel(question)}
      typed={typed}
      onTyped={setTyped}
      // Nobody takes a name for new before it is known which names there are.
      choices={isAsking ? choices.filter(({ isUnseen }) => !isUnseen) : choices}
      empty={lack ?? emptyWords(question, typed)}
      onChoose={(choice) => {
        if (choice.staysOpen) setTyped("");
        onChoose(choice);
      }}
      onClose={onClose}
      hasField={isDate || offersHidden}
    >
      {isDate && <InstantField onTyped={setTyped} onClose={onClose} />}
      {offersHidden && <ShowHidden count={hiddenCount} onShow={hidden.show} onClose={onClose} />}
      {hint !== null && <p className={styles.hint}>{hint}</p>}
    </ChoiceList>
  );
}
