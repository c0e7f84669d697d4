// Where a send step sends: each destination of the rehearsal's definitions, sent to or not.

import { Checkbox } from "@mantine/core";
import type { Edit } from "../../../shared/journey/edits/edit.ts";
import type { SendDestination, SendToDestinationsStep } from "../../../shared/journey/journey.ts";
import type { Definitions, Destination } from "../../../shared/people/definitions.ts";
import styles from "./StepChanges.module.css";

interface DestinationFieldsProps {
  readonly step: SendToDestinationsStep;
  readonly definitions: Definitions;
  readonly onEdit: (edit: Edit) => void;
}

export function DestinationFields({ step, definitions, onEdit }: DestinationFieldsProps) {
  const { destinations: chosen } = step;
  const turn = ({ id, kind }: Destination, on: boolean): void => {
    const added: SendDestination = kind === "event" ? { id, call: "track" } : { id };
    const destinations = on ? [...chosen, added] : chosen.filter((one) => one.id !== id);
    onEdit({ kind: "changeStep", step: { ...step, destinations } });
  };
  return (
    <fieldset className={styles.destinations}>
      <legend className={styles.label}>Sends to</legend>
      {definitions.destinations.map((destination) => (
        <Checkbox
          key={destination.id}
          label={destination.name}
          checked={chosen.some(({ id }) => id === destination.id)}
          onChange={({ currentTarget }) => turn(destination, currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}
