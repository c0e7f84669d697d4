// Fields of a property or trait: its name in the data, and what its values are.

import { NativeSelect, TextInput } from "@mantine/core";
import type { LookedColumn } from "../../shared/api/import-contract.ts";
import type { CellType } from "../../shared/people/mapping-schema.ts";
import { DateFormFields } from "./DateFormFields.tsx";
import type { Meaning } from "./mapping-draft.ts";
import { nameOf, typeWords } from "./read-as-words.ts";

type ValueMeaning = Extract<Meaning, { readonly role: "property" | "trait" }>;

interface ValueFieldsProps {
  readonly column: LookedColumn;
  readonly meaning: ValueMeaning;
  readonly onMeaning: (meaning: ValueMeaning) => void;
}

const types = Object.keys(typeWords) as readonly CellType[];

export function ValueFields({ column, meaning, onMeaning }: ValueFieldsProps) {
  return (
    <>
      <TextInput
        label="Name"
        dir="auto"
        value={nameOf(meaning, column)}
        maxLength={1_000}
        onChange={({ currentTarget: { value } }) => onMeaning({ ...meaning, name: value })}
      />
      <NativeSelect
        label="Type"
        data={types.map((value) => ({ value, label: typeWords[value] }))}
        value={meaning.type ?? "auto"}
        onChange={({ currentTarget }) => {
          const type = types.find((one) => one === currentTarget.value);
          if (type !== undefined) onMeaning({ ...meaning, type });
        }}
      />
      {meaning.type === "date" && (
        <DateFormFields form={meaning} onForm={(form) => onMeaning({ ...meaning, ...form })} />
      )}
    </>
  );
}
