// A copy of the space that can be handed on, with nobody in it: what goes along, before the place is chosen.

import { Button, Checkbox, Group } from "@mantine/core";
import { useState } from "react";
import styles from "./Privacy.module.css";

interface WithoutPeopleProps {
  readonly onChoosePlace: (personas: boolean) => void;
  readonly onClose: () => void;
}

export function WithoutPeople({ onChoosePlace, onClose }: WithoutPeopleProps) {
  const [personas, setPersonas] = useState(false);
  return (
    <form
      className={styles.question}
      onSubmit={(event) => {
        event.preventDefault();
        onChoosePlace(personas);
      }}
    >
      <p>
        The copy has all journeys with their versions, audiences, computed traits and destinations. No people,
        no messages, no imports and no rehearsals go along.
      </p>
      <Checkbox
        label="Personas as well"
        description="People whom you made up by hand. One that was copied from somebody says what they said."
        checked={personas}
        onChange={({ currentTarget }) => setPersonas(currentTarget.checked)}
      />
      <Group justify="end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" data-autofocus>
          Choose where
        </Button>
      </Group>
    </form>
  );
}
