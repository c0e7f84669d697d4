// People who are made up for the rehearsal: what they do, how many, and the seed that makes them.

import { ActionIcon, NativeSelect, NumberInput, Tooltip } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import styles from "./CohortSection.module.css";
import { anySeed, numberIn } from "./number-in.ts";
import { scenarioNames } from "./scenario-name.ts";
import type { SetupPartProps } from "./SetupForm.tsx";

export function MadeUpSetting({ draft, change }: SetupPartProps) {
  return (
    <div className={styles.settings}>
      <NativeSelect
        size="sm"
        label="Kind"
        data={Object.entries(scenarioNames).map(([value, label]) => ({ value, label }))}
        value={draft.scenario}
        onChange={({ currentTarget }) => change({ scenario: currentTarget.value })}
      />
      <div className={styles.pair}>
        <NumberInput
          size="sm"
          label="People"
          min={1}
          max={1_000_000}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=","
          hideControls
          value={draft.madeUpPeople ?? ""}
          onChange={(people) => change({ madeUpPeople: numberIn(people, 1) })}
        />
        <NumberInput
          size="sm"
          label="Seed"
          min={0}
          max={2 ** 32 - 1}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          value={draft.madeUpSeed ?? ""}
          onChange={(seed) => change({ madeUpSeed: numberIn(seed, 0) })}
        />
        <Tooltip label="Make others">
          <ActionIcon
            size={30}
            variant="default"
            aria-label="Make others"
            onClick={() => change({ madeUpSeed: anySeed() })}
          >
            <IconRefresh size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <p className={styles.hint}>Made up for this rehearsal alone; the space’s own people take no part.</p>
    </div>
  );
}
