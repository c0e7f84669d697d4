// Asks for the words that something of the data is shown under.

import { Button, Group, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Refusal } from "../../shared/api/refusal.ts";
import { Refused } from "../ui/Refused.tsx";
import styles from "./ShownAsDialog.module.css";
import type { ShowActions, ShownThing } from "./use-show-actions.ts";

export function ShownAsDialog({ actions }: { readonly actions: ShowActions }) {
  const { renaming } = actions;
  return (
    <Modal opened={renaming !== null} onClose={actions.endRenaming} title="Shown as">
      {renaming !== null && <ShownAs thing={renaming} actions={actions} />}
    </Modal>
  );
}

function ShownAs({ thing, actions }: { readonly thing: ShownThing; readonly actions: ShowActions }) {
  const { name, shown } = thing;
  const [label, setLabel] = useState(shown.label ?? name);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await actions.setLabel(thing, label);
    setRefusal(refused);
    if (refused === null) actions.endRenaming();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <TextInput
        label="Name in this app"
        description="The data, conditions and what is sent keep the name that the data has. Empty: that one is shown."
        value={label}
        maxLength={500}
        dir="auto"
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <p className={styles.own}>
        In the data: <bdi>{name}</bdi>
      </p>
      {refusal !== null && <Refused refusal={refusal} />}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={actions.endRenaming}>
          Cancel
        </Button>
        <Button type="submit">Save</Button>
      </Group>
    </form>
  );
}
