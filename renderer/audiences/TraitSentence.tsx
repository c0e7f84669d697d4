// "Sum of · total · in · Order Completed · where … · in the last 30 days": a computed trait as a sentence whose words can
// be pressed, each with what the data has.

import type { Condition } from "../../shared/conditions/condition.ts";
import {
  type Aggregate,
  aggregatesOfProperty,
  type ComputedTrait,
  type Definitions,
} from "../../shared/people/definitions.ts";
import { choice, type Choice } from "../conditions/choices/choice.ts";
import { matchTyped } from "../conditions/choices/match-typed.ts";
import { FilteredChoices } from "../conditions/picker/FilteredChoices.tsx";
import { QuestionPicker } from "../conditions/picker/QuestionPicker.tsx";
import words from "../conditions/blocks/Word.module.css";
import type { ClauseToken } from "../conditions/words/clause-token.ts";
import { TraitProperty } from "./TraitProperty.tsx";
import styles from "./TraitSentence.module.css";
import { TraitWord } from "./TraitWord.tsx";
import { eventTokensOf, withEvent, withType } from "./trait-tokens.ts";
import { aggregateNotes, aggregateWords } from "./trait-words.ts";

interface TraitSentenceProps {
  readonly trait: ComputedTrait;
  readonly definitions: Definitions;
  readonly onChange: (trait: ComputedTrait) => void;
}

export function TraitSentence({ trait, definitions, onChange }: TraitSentenceProps) {
  return (
    <div className={styles.sentence} role="group" aria-label="How it is computed">
      <TypeWord trait={trait} onChange={onChange} />
      {trait.type !== "eventCount" && (
        <>
          <TraitProperty trait={trait} definitions={definitions} onChange={onChange} />
          <span className={words.plain}>in</span>
        </>
      )}
      {eventTokensOf(trait).map((token) => (
        <EventWord
          key={token.key}
          token={token}
          definitions={definitions}
          onPart={(part) => "event" in part && onChange(withEvent(trait, part.event))}
        />
      ))}
    </div>
  );
}

const types: readonly Aggregate[] = ["eventCount", ...aggregatesOfProperty];

/** A choice carries a part of a condition; which type it is, its key says. */
const noPart: Condition = { all: [] };

function TypeWord({ trait, onChange }: Omit<TraitSentenceProps, "definitions">) {
  const choices = types.map((type): Choice =>
    choice({
      key: type,
      label: aggregateWords[type],
      note: aggregateNotes[type],
      isChosen: type === trait.type,
      part: () => noPart,
    }),
  );
  return (
    <TraitWord
      text={aggregateWords[trait.type]}
      look="grammar"
      icon={null}
      description="how it is computed"
      isMissing={false}
      picker={(typed, close) => (
        <FilteredChoices
          label="how it is computed"
          typed={typed}
          choices={(wanted) => matchTyped(choices, wanted)}
          onClose={close}
          onChoose={({ key }) => {
            const type = types.find((one) => one === key);
            if (type !== undefined) onChange(withType(trait, type));
            close();
          }}
        />
      )}
    />
  );
}

interface EventWordProps {
  readonly token: ClauseToken;
  readonly definitions: Definitions;
  readonly onPart: (part: Condition) => void;
}

function EventWord({ token, definitions, onPart }: EventWordProps) {
  const { question, cleared, look } = token;
  if (question === null) return <span className={words.plain}>{token.text}</span>;
  return (
    <TraitWord
      {...token}
      look={look === "word" ? "grammar" : look}
      onClear={cleared && (() => onPart(cleared))}
      picker={(typed, close) => (
        <QuestionPicker
          question={question}
          place="beforeEntry"
          definitions={definitions}
          typed={typed}
          onClose={close}
          onChoose={(chosen) => {
            onPart(chosen.part());
            if (!chosen.staysOpen) close();
          }}
        />
      )}
    />
  );
}
