// How many people, from when on and over how long they live, and the seed that says who they are.

import { ActionIcon, TextInput, Tooltip } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { formatInstant, parseDate } from "../../shared/base/instant.ts";
import type { GenerateDraft } from "./generate-draft.ts";
import styles from "./HowMany.module.css";
import { WholeNumberField } from "./WholeNumberField.tsx";

interface HowManyProps {
  readonly draft: GenerateDraft;
  readonly onChange: (changed: Partial<GenerateDraft>) => void;
}

const mostPeople = 10_000_000;
const mostDays = 1_830;
const mostSeed = 2 ** 32 - 1;

export function HowMany({ draft: { people, startMs, days, seed }, onChange }: HowManyProps) {
  return (
    <div className={styles.fields}>
      <WholeNumberField
        label="People"
        value={people}
        min={1}
        max={mostPeople}
        isGrouped
        onChange={(typed) => onChange({ people: typed })}
      />
      <TextInput
        size="sm"
        type="date"
        label="From"
        value={formatInstant(startMs).slice(0, 10)}
        onChange={({ currentTarget }) => {
          const typedMs = parseDate(currentTarget.value);
          // Years are typed digit by digit.
          if (typedMs !== undefined && /^(19|[2-8]\d)\d{2}-/.test(currentTarget.value))
            onChange({ startMs: typedMs });
        }}
      />
      <WholeNumberField
        label="Days"
        value={days}
        min={1}
        max={mostDays}
        isGrouped
        onChange={(typed) => onChange({ days: typed })}
      />
      <div className={styles.seed}>
        <WholeNumberField
          label="Seed"
          value={seed}
          min={0}
          max={mostSeed}
          isGrouped={false}
          onChange={(typed) => onChange({ seed: typed })}
        />
        <Tooltip label="Other people">
          <ActionIcon
            size={30}
            variant="default"
            aria-label="Other people"
            onClick={() => onChange({ seed: Math.floor(Math.random() * 100_000) })}
          >
            <IconRefresh size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
}
