// The name of a rehearsal while it is typed anew: Enter keeps it, Escape leaves it.

import { TextInput } from "@mantine/core";
import { useRef, useState } from "react";

interface RehearsalNameFieldProps {
  readonly name: string;
  readonly onName: (name: string) => Promise<unknown>;
  readonly onDone: () => void;
}

export function RehearsalNameField({ name, onName, onDone }: RehearsalNameFieldProps) {
  const [text, setText] = useState(name);
  const ended = useRef(false);
  const end = (keep: boolean): void => {
    if (ended.current) return;
    ended.current = true;
    const wanted = text.trim();
    if (keep && wanted !== "" && wanted !== name) void onName(wanted);
    onDone();
  };
  return (
    <TextInput
      size="xs"
      aria-label="Name of the rehearsal"
      maxLength={200}
      value={text}
      error={text.trim() === "" ? "A rehearsal needs a name." : undefined}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") end(false);
        if (event.key === "Enter" && text.trim() !== "") end(true);
      }}
    />
  );
}
