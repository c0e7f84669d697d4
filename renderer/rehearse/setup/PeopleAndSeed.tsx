// How many people, and the seed that says which: the same seed gives the same people.

import { ActionIcon, NumberInput, Tooltip } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import styles from "./CohortSection.module.css";
import { anySeed, numberIn } from "./number-in.ts";

interface PeopleAndSeedProps {
  /** null: nothing that is a number was typed. */
  readonly people: number | null;
  readonly mostPeople: number;
  readonly onPeople: (people: number | null) => void;
  readonly seed: number | null;
  readonly onSeed: (seed: number | null) => void;
  /** What another seed does, e.g. "Draw again". */
  readonly again: string;
}

export function PeopleAndSeed({ people, mostPeople, onPeople, seed, onSeed, again }: PeopleAndSeedProps) {
  return (
    <div className={styles.pair}>
      <NumberInput
        size="sm"
        label="People"
        min={1}
        max={mostPeople}
        allowDecimal={false}
        allowNegative={false}
        thousandSeparator=","
        hideControls
        value={people ?? ""}
        onChange={(typed) => onPeople(numberIn(typed, 1))}
      />
      <NumberInput
        size="sm"
        label="Seed"
        min={0}
        max={2 ** 32 - 1}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        value={seed ?? ""}
        onChange={(typed) => onSeed(numberIn(typed, 0))}
      />
      <Tooltip label={again}>
        <ActionIcon size={30} variant="default" aria-label={again} onClick={() => onSeed(anySeed())}>
          <IconRefresh size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
