// The name of a trait, an event or a property: one that the data has, or any other. What cannot be a name yet stays in
// the field, and the persona keeps the last one that was.

import { Autocomplete } from "@mantine/core";
import { useState } from "react";

interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  readonly names: readonly string[];
  /** Names of others beside it, which it may not have. */
  readonly taken: readonly string[];
  readonly onChange: (name: string) => void;
  readonly placeholder?: string;
  readonly className?: string | undefined;
}

export function NameField({ label, value, names, taken, onChange, placeholder, className }: NameFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string): void => {
    const isName = text !== "" && !taken.includes(text);
    setTyped(isName ? null : text);
    if (isName) onChange(text);
  };
  const isTaken = typed !== null && taken.includes(typed);
  return (
    <Autocomplete
      className={className}
      size="sm"
      aria-label={label}
      placeholder={placeholder}
      value={typed ?? value}
      data={[...new Set(names)].filter((name) => !taken.includes(name))}
      limit={50}
      maxLength={500}
      onChange={change}
      onBlur={() => setTyped(null)}
      error={isTaken ? "There is one of this name already." : undefined}
    />
  );
}
