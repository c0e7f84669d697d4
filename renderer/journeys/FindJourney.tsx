// The field that filters the list by words; "/" goes to it, Escape empties it.

import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useRef } from "react";
import { KeyCap } from "../ui/KeyCap.tsx";
import { useFilterKey } from "../ui/use-filter-key.ts";
import styles from "./JourneyList.module.css";

export interface FindJourneyProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

export function FindJourney({ text, onText }: FindJourneyProps) {
  const field = useRef<HTMLInputElement>(null);
  useFilterKey(field);
  return (
    <TextInput
      ref={field}
      className={styles.find}
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onText("");
      }}
      placeholder="Find a journey"
      aria-label="Find a journey"
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
      rightSection={<KeyCap>/</KeyCap>}
    />
  );
}
