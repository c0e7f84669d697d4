// The name of a journey, edited in its place: Enter or leaving the field keeps it, Escape does not.

import { TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { JourneyRow } from "../../shared/api/journey-contract.ts";
import type { JourneyActions } from "./use-journey-actions.tsx";

export interface RenameFieldProps {
  readonly row: JourneyRow;
  readonly actions: JourneyActions;
  readonly onDone: () => void;
}

const longestName = 73;

function problemOf(name: string, others: readonly JourneyRow[]): string | undefined {
  if (name === "") return "A journey needs a name.";
  if (name.length > longestName) return `At most ${longestName} characters, not ${name.length}.`;
  const same = (other: string): boolean => other.trim().toLocaleLowerCase() === name.toLocaleLowerCase();
  return others.some((other) => same(other.name)) ? "Another journey has this name." : undefined;
}

export function RenameField({ row, actions, onDone }: RenameFieldProps) {
  const [name, setName] = useState(row.name);
  const ended = useRef(false);
  const known = useQueryClient().getQueryData<readonly JourneyRow[]>(["journeys"]) ?? [];
  const problem = problemOf(
    name.trim(),
    known.filter(({ id }) => id !== row.id),
  );
  const end = (keep: boolean): void => {
    if (ended.current) return;
    ended.current = true;
    if (keep && problem === undefined && name.trim() !== row.name) void actions.rename(row.id, name.trim());
    onDone();
  };
  return (
    <TextInput
      size="xs"
      aria-label="Name of the journey"
      value={name}
      error={problem}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") end(false);
        if (event.key === "Enter" && problem === undefined) end(true);
      }}
    />
  );
}
