// How many of everyone, and the seed that draws them.

import styles from "./CohortSection.module.css";
import { PeopleAndSeed } from "./PeopleAndSeed.tsx";
import type { SetupPartProps } from "./SetupForm.tsx";

export function SampleSetting({ draft, change }: SetupPartProps) {
  return (
    <div className={styles.settings}>
      <PeopleAndSeed
        people={draft.sampleSize}
        mostPeople={10_000_000}
        onPeople={(sampleSize) => change({ sampleSize })}
        seed={draft.sampleSeed}
        onSeed={(sampleSeed) => change({ sampleSeed })}
        again="Draw again"
      />
    </div>
  );
}
