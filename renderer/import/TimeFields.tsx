// Fields of how a column writes times, and where days without a time are put.

import { NativeSelect, TextInput } from "@mantine/core";
import { DateFormFields } from "./DateFormFields.tsx";
import type { Meaning } from "./mapping-draft.ts";

type TimeMeaning = Extract<Meaning, { readonly role: "timestamp" }>;

interface TimeFieldsProps {
  readonly meaning: TimeMeaning;
  readonly onMeaning: (meaning: TimeMeaning) => void;
}

const spreads = [
  { value: "", label: "Nothing" },
  { value: "1s", label: "1 second" },
  { value: "1m", label: "1 minute" },
  { value: "1h", label: "1 hour" },
] as const;

export function TimeFields({ meaning, onMeaning }: TimeFieldsProps) {
  const { timeOfDay, spread, ...rest } = meaning;
  const offered = spread === undefined || spreads.some(({ value }) => value === spread);
  return (
    <>
      <DateFormFields form={meaning} onForm={(form) => onMeaning({ ...meaning, ...form })} />
      {!(meaning.format ?? "").startsWith("epoch") && (
        <>
          <TextInput
            type="time"
            label="A day without a time is put at"
            value={timeOfDay ?? "00:00"}
            onChange={({ currentTarget: { value } }) => {
              if (value !== "") onMeaning({ ...meaning, timeOfDay: value });
            }}
          />
          <NativeSelect
            label="Rows of one person and day are put apart by"
            data={[...spreads, ...(offered ? [] : [{ value: spread, label: spread }])]}
            value={spread ?? ""}
            onChange={({ currentTarget: { value } }) =>
              onMeaning({
                ...rest,
                ...(timeOfDay === undefined ? {} : { timeOfDay }),
                ...(value === "" ? {} : { spread: value }),
              })
            }
          />
        </>
      )}
    </>
  );
}
