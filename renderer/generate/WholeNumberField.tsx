// A whole number within bounds. A field that says nothing yet changes nothing.

import { NumberInput } from "@mantine/core";

interface WholeNumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly isGrouped: boolean;
  readonly onChange: (value: number) => void;
}

export function WholeNumberField({ label, value, min, max, isGrouped, onChange }: WholeNumberFieldProps) {
  return (
    <NumberInput
      size="sm"
      label={label}
      min={min}
      max={max}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator={isGrouped ? "," : ""}
      hideControls
      value={value}
      onChange={(typed) => {
        if (typeof typed === "number" && typed >= min && typed <= max) onChange(typed);
      }}
    />
  );
}
