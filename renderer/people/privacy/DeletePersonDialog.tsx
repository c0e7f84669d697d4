// Deleting a person everywhere: what goes, a plain second button, progress, and what was done.

import { Modal } from "@mantine/core";
import { useEffect, useState } from "react";
import { DeletedPerson } from "./DeletedPerson.tsx";
import { DeletingPerson } from "./DeletingPerson.tsx";
import { onDeleteAsked, type PersonToDelete } from "./ask-to-delete.ts";
import { useDeletion } from "./use-deletion.ts";
import { WhatGoes } from "./WhatGoes.tsx";

/** Shown once in the window; shows itself when a person is to be deleted. */
export function DeletePersonDialog() {
  const [person, setPerson] = useState<PersonToDelete | null>(null);
  useEffect(() => onDeleteAsked(setPerson), []);
  if (person === null) return null;
  return <Dialog key={person.userId} person={person} onClose={() => setPerson(null)} />;
}

interface DialogProps {
  readonly person: PersonToDelete;
  readonly onClose: () => void;
}

function Dialog({ person, onClose }: DialogProps) {
  const { deletion, start, cancel } = useDeletion(person.userId);
  const isBusy = deletion.kind === "deleting";
  return (
    <Modal
      opened
      onClose={onClose}
      title={deletion.kind === "done" ? "Deleted" : "Delete this person everywhere?"}
      closeOnClickOutside={!isBusy}
      closeOnEscape={!isBusy}
      withCloseButton={!isBusy}
    >
      {deletion.kind === "asking" && (
        <WhatGoes person={person} refusal={deletion.refusal} onDelete={start} onClose={onClose} />
      )}
      {deletion.kind === "deleting" && <DeletingPerson done={deletion.done} onCancel={cancel} />}
      {deletion.kind === "done" && (
        <DeletedPerson
          person={person}
          removed={deletion.removed}
          copies={deletion.copies}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}
