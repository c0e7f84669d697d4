// Which property of the events a computed trait looks at: those that the data has, or one that is typed.

import { useState } from "react";
import type { FieldInData } from "../../shared/api/catalogue-contract.ts";
import type { ComputedTrait, Definitions } from "../../shared/people/definitions.ts";
import type { Choice } from "../conditions/choices/choice.ts";
import { fieldChoices } from "../conditions/choices/field-choices.ts";
import { ChoiceList } from "../conditions/picker/ChoiceList.tsx";
import { useKnown } from "../conditions/picker/use-known.ts";
import { TraitWord } from "./TraitWord.tsx";

interface TraitPropertyProps {
  readonly trait: ComputedTrait;
  readonly definitions: Definitions;
  readonly onChange: (trait: ComputedTrait) => void;
}

export function TraitProperty({ trait, definitions, onChange }: TraitPropertyProps) {
  const property = trait.property ?? "";
  return (
    <TraitWord
      text={property || "which property"}
      look="data"
      icon={null}
      description="property"
      isMissing={property === ""}
      onClear={property === "" ? null : () => onChange({ ...trait, property: "" })}
      picker={(typed, close) => (
        <Properties
          trait={trait}
          definitions={definitions}
          typed={typed}
          onClose={close}
          onChoose={(path) => {
            onChange({ ...trait, property: path });
            close();
          }}
        />
      )}
    />
  );
}

interface PropertiesProps extends Omit<TraitPropertyProps, "onChange"> {
  readonly typed: string;
  readonly onChoose: (path: string) => void;
  readonly onClose: () => void;
}

function Properties({ trait, definitions, onChoose, onClose, ...props }: PropertiesProps) {
  const [typed, setTyped] = useState(props.typed);
  const { known, lack, isAsking } = useKnown("beforeEntry", definitions, trait.event);
  const choices = choicesOf(trait, typed, known.properties);
  return (
    <ChoiceList
      label="property"
      typed={typed}
      onTyped={setTyped}
      choices={isAsking ? choices.filter(({ isUnseen }) => !isUnseen) : choices}
      empty={lack ?? "The data has none. Type the name of one."}
      onChoose={(chosen) => onChoose(pathOf(chosen))}
      onClose={onClose}
    />
  );
}

/** A choice carries a part of a condition: here a comparison of the trait of that path, which is thrown away. */
const choicesOf = (trait: ComputedTrait, typed: string, fields: readonly FieldInData[]): readonly Choice[] =>
  fieldChoices(
    {
      path: trait.property ?? "",
      icon: null,
      put: (key) => ({ trait: { key, op: "exists" } }),
    },
    typed,
    fields,
  );

function pathOf({ part }: Choice): string {
  const carried = part();
  return "trait" in carried ? carried.trait.key : "";
}
