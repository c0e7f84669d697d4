// Fields of how a date is written: its format, by hand where it is none of the common ones, and its zone.

import { NativeSelect, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { commonFormats } from "./likely-format.ts";
import { wordsOfFormat } from "./read-as-words.ts";
import { timeZones } from "./time-zones.ts";

interface DateForm {
  readonly format?: string | undefined;
  readonly zone?: string | undefined;
}

interface DateFormFieldsProps {
  readonly form: DateForm;
  readonly onForm: (form: { readonly format: string; readonly zone?: string }) => void;
}

const named = ["iso", "epochSeconds", "epochMilliseconds"];
const byHand = "by hand";
const shownZones = 60;

export function DateFormFields({ form, onForm }: DateFormFieldsProps) {
  const { format = "iso", zone = "UTC" } = form;
  const known: readonly string[] = [...named, ...commonFormats];
  const [isByHand, setIsByHand] = useState(!known.includes(format));
  const set = (next: { readonly format?: string; readonly zone?: string }): void =>
    onForm({ format, ...(form.zone === undefined ? {} : { zone }), ...next });
  return (
    <>
      <NativeSelect
        label="Format"
        data={[
          ...known.map((value) => ({ value, label: wordsOfFormat(value) })),
          { value: byHand, label: "Another pattern" },
        ]}
        value={isByHand ? byHand : format}
        onChange={({ currentTarget: { value } }) => {
          setIsByHand(value === byHand);
          if (value !== byHand) set({ format: value });
        }}
      />
      {isByHand && (
        <TextInput
          label="Pattern"
          description="Of YYYY YY MM M DD D HH H mm ss SSS"
          value={format}
          maxLength={100}
          onChange={({ currentTarget: { value } }) => set({ format: value })}
        />
      )}
      {!format.startsWith("epoch") && (
        <Select
          label="Zone"
          description="Of times that name none"
          searchable
          allowDeselect={false}
          limit={shownZones}
          nothingFoundMessage="No zone has this name."
          comboboxProps={{ withinPortal: false }}
          data={[...timeZones(zone)]}
          value={zone}
          onChange={(value) => value !== null && set({ zone: value })}
        />
      )}
    </>
  );
}
