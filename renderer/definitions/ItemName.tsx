// The name of what is edited. An empty one stays in the field, and what is saved keeps the last that was not.

import { TextInput } from "@mantine/core";
import { useState } from "react";
import { longestName } from "./NameField.tsx";

interface ItemNameProps {
  readonly name: string;
  readonly onName: (name: string) => void;
}

export function ItemName({ name, onName }: ItemNameProps) {
  /** null: it is not being typed, and the name as it is is shown. */
  const [text, setText] = useState<string | null>(null);
  const wanted = (text ?? name).trim();
  const end = (keeps: boolean): void => {
    if (keeps && wanted !== "" && wanted !== name) onName(wanted);
    setText(null);
  };
  return (
    <TextInput
      label="Name"
      value={text ?? name}
      maxLength={longestName}
      error={wanted === "" ? "It needs a name." : undefined}
      dir="auto"
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={() => end(true)}
      onKeyDown={({ key }) => {
        if (key === "Enter") end(true);
        if (key === "Escape") end(false);
      }}
    />
  );
}
