// The name of a journey, edited in its place: Enter or leaving the field keeps it, Escape does not.

import { TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { JourneyRow } from "../../shared/api/journey-contract.ts";
import { journeyNameProblem } from "../../shared/journey/journey-name.ts";
import styles from "./RenameField.module.css";
import type { JourneyActions } from "./use-journey-actions.ts";

export interface RenameFieldProps {
  readonly row: JourneyRow;
  readonly actions: JourneyActions;
  readonly onDone: () => void;
}

export function RenameField({ row, actions, onDone }: RenameFieldProps) {
  const [name, setName] = useState(row.name);
  const ended = useRef(false);
  const known = useQueryClient().getQueryData<readonly JourneyRow[]>(["journeys"]) ?? [];
  const others = known.filter(({ id }) => id !== row.id).map((other) => other.name);
  const problem = journeyNameProblem(name, others);
  const end = (keep: boolean): void => {
    if (ended.current) return;
    ended.current = true;
    if (keep && problem === undefined && name.trim() !== row.name) void actions.rename(row.id, name.trim());
    onDone();
  };
  return (
    <TextInput
      size="xs"
      classNames={{ root: styles.field ?? "", error: styles.problem ?? "" }}
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
