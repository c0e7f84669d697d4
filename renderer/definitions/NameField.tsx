// A name, edited in its place: Enter or leaving the field keeps it, Escape does not. A name that is taken is refused
// by the host, and said there.

import { TextInput } from "@mantine/core";
import { useRef, useState } from "react";

interface NameFieldProps {
  readonly name: string;
  readonly label: string;
  /** null: it stays as it was. */
  readonly onDone: (name: string | null) => void;
}

export const longestName = 200;

export function NameField({ name, label, onDone }: NameFieldProps) {
  const [text, setText] = useState(name);
  const ended = useRef(false);
  const wanted = text.trim();
  const end = (keeps: boolean): void => {
    if (ended.current) return;
    ended.current = true;
    onDone(keeps && wanted !== "" && wanted !== name ? wanted : null);
  };
  return (
    <TextInput
      size="xs"
      aria-label={label}
      value={text}
      maxLength={longestName}
      autoFocus
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") end(false);
        if (event.key === "Enter" && wanted !== "") end(true);
      }}
    />
  );
}
