// Where it goes, under which key, and exactly what.

import type { Destination } from "../../../shared/people/definitions.ts";
import { AddDestination } from "../AddDestination.tsx";
import { DestinationRow } from "../DestinationRow.tsx";
import { FieldProblems } from "../FieldProblems.tsx";
import { KeyField } from "../KeyField.tsx";
import { SendPreviewSection } from "../SendPreviewSection.tsx";
import { StepSection } from "../StepSection.tsx";
import { useEditStep } from "../use-edit-step.ts";
import { useInspector } from "../inspector-context.ts";
import type { SectionProps } from "./section-props.ts";
import styles from "./sections.module.css";

export function SendToDestinationsSections({ step, pointer }: SectionProps<"sendToDestinations">) {
  const { session, definitions, readOnly } = useInspector();
  const edit = useEditStep();
  const { destinations } = step;
  const chosen = new Set(destinations.map(({ id }) => id));
  const add = ({ id, kind }: Pick<Destination, "id" | "kind">) => {
    // A new destination takes a while to be made; the step may have changed since.
    const now = session.state.journey.steps.find((one) => one.id === step.id);
    if (now?.type !== "sendToDestinations") return;
    const added = kind === "event" ? { id, call: "track" as const } : { id };
    edit({ ...now, destinations: [...now.destinations, added] });
  };
  return (
    <>
      <StepSection title="Sends to">
        {destinations.length > 0 && (
          <ul className={styles.rows}>
            {destinations.map((one, index) => (
              <DestinationRow
                key={one.id}
                chosen={one}
                destination={definitions.destinations.find(({ id }) => id === one.id)}
                pointer={`/destinations/${index}`}
                disabled={readOnly}
                onCall={(call) => edit({ ...step, destinations: destinations.with(index, { ...one, call }) })}
                onRemove={() =>
                  edit({ ...step, destinations: destinations.filter((other) => other !== one) })
                }
              />
            ))}
          </ul>
        )}
        {!readOnly && (
          <div>
            <AddDestination
              destinations={definitions.destinations.filter(({ id }) => !chosen.has(id))}
              onAdd={add}
            />
          </div>
        )}
        <FieldProblems pointer={`${pointer}/destinations`} />
      </StepSection>
      <StepSection>
        <KeyField step={step} pointer={pointer} />
      </StepSection>
      {destinations.length > 0 && <SendPreviewSection step={step} />}
    </>
  );
}
