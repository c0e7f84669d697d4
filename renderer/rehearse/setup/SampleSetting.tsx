// How many of everyone, and the seed that draws them: the same seed draws the same people.

import { ActionIcon, NumberInput, Tooltip } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import styles from "./CohortSection.module.css";
import { anySeed, numberIn } from "./number-in.ts";
import type { SetupPartProps } from "./SetupForm.tsx";

export function SampleSetting({ draft, change }: SetupPartProps) {
  return (
    <div className={styles.settings}>
      <div className={styles.pair}>
        <NumberInput
          size="sm"
          label="People"
          min={1}
          max={10_000_000}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=","
          hideControls
          value={draft.sampleSize ?? ""}
          onChange={(size) => change({ sampleSize: numberIn(size, 1) })}
        />
        <NumberInput
          size="sm"
          label="Seed"
          min={0}
          max={2 ** 32 - 1}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          value={draft.sampleSeed ?? ""}
          onChange={(seed) => change({ sampleSeed: numberIn(seed, 0) })}
        />
        <Tooltip label="Draw again">
          <ActionIcon
            size={30}
            variant="default"
            aria-label="Draw again"
            onClick={() => change({ sampleSeed: anySeed() })}
          >
            <IconRefresh size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
}
