// Where a step leads: each of its ways by name and target, with what can be done to the connection.

import { StepSection } from "./StepSection.tsx";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Step } from "../../shared/journey/journey.ts";
import { WayRow } from "./WayRow.tsx";
import styles from "./WaysSection.module.css";

export function WaysSection({ step }: { readonly step: Step }) {
  const connections = connectionsOf(step);
  if (connections.length === 0) return null;
  return (
    <StepSection title="Where people go">
      <ul className={styles.ways}>
        {connections.map((connection) => (
          <WayRow key={connection.via} step={step} connection={connection} />
        ))}
      </ul>
    </StepSection>
  );
}
