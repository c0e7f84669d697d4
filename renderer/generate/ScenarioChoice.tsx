// Which kind of business the sample people belong to.

import { Radio } from "@mantine/core";
import { isScenarioName, type ScenarioName, scenarios } from "../../shared/generate/scenarios.ts";
import styles from "./ScenarioChoice.module.css";

interface ScenarioChoiceProps {
  readonly value: ScenarioName;
  readonly onChange: (scenario: ScenarioName) => void;
}

export function ScenarioChoice({ value, onChange }: ScenarioChoiceProps) {
  return (
    <Radio.Group
      aria-label="Kind of people"
      value={value}
      onChange={(chosen) => {
        if (isScenarioName(chosen)) onChange(chosen);
      }}
    >
      <div className={styles.choices}>
        {Object.entries(scenarios).map(([scenario, { name, description }]) => (
          <Radio.Card key={scenario} className={styles.choice ?? ""} value={scenario}>
            <Radio.Indicator size="xs" />
            <span className={styles.words}>
              <span className={styles.name}>{name}</span>
              <span className={styles.description}>{description}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
