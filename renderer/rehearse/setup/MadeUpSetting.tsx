// People who are made up for the rehearsal: what they do, how many, and the seed that makes them.

import { NativeSelect } from "@mantine/core";
import styles from "./CohortSection.module.css";
import { PeopleAndSeed } from "./PeopleAndSeed.tsx";
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
      <PeopleAndSeed
        people={draft.madeUpPeople}
        mostPeople={1_000_000}
        onPeople={(madeUpPeople) => change({ madeUpPeople })}
        seed={draft.madeUpSeed}
        onSeed={(madeUpSeed) => change({ madeUpSeed })}
        again="Make others"
      />
      <p className={styles.hint}>Made up for this rehearsal alone; the space’s own people take no part.</p>
    </div>
  );
}
