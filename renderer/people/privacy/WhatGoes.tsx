// What goes with a person, and what stays: said before anything is deleted.

import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { KnownOfPerson } from "../../../shared/api/privacy-contract.ts";
import type { Refusal } from "../../../shared/api/refusal.ts";
import { host } from "../../host/host.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import { countOf } from "../../ui/format-count.ts";
import { Refused } from "../../ui/Refused.tsx";
import type { PersonToDelete } from "./ask-to-delete.ts";
import { CopiesOfSpace } from "./CopiesOfSpace.tsx";
import styles from "./Privacy.module.css";

interface WhatGoesProps {
  readonly person: PersonToDelete;
  /** Why the last attempt came to nothing. */
  readonly refusal: Refusal | null;
  readonly onDelete: (copies: readonly string[]) => void;
  readonly onClose: () => void;
}

export function WhatGoes({ person, refusal, onDelete, onClose }: WhatGoesProps) {
  const { userId } = person;
  const { data: known, error } = useQuery({
    queryKey: ["privacy", "affected", userId],
    queryFn: () => host.privacy.affected({ userId }),
    staleTime: 0,
    gcTime: 0,
  });
  const [copies, setCopies] = useState<readonly string[]>([]);
  return (
    <div className={styles.question}>
      {refusal !== null && <Refused refusal={refusal} />}
      {error !== null && <Refused refusal={refusalOf(error)} />}
      {error === null && known === undefined && <p role="status">Looking for everything that knows them…</p>}
      {known !== undefined && (
        <>
          <Going person={person} known={known} />
          <CopiesOfSpace copies={known.copies} chosen={copies} onChoose={setCopies} />
          <p className={styles.aside}>
            Personas that were copied from them stay, and so do texts that you wrote and copies that lie
            elsewhere. A rehearsal that is running is cancelled.
          </p>
        </>
      )}
      <Group justify="end">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep them
        </Button>
        <Button className={styles.danger} disabled={known === undefined} onClick={() => onDelete(copies)}>
          Delete for good
        </Button>
      </Group>
    </div>
  );
}

function Going({
  person: { userId, name },
  known,
}: {
  readonly person: PersonToDelete;
  readonly known: KnownOfPerson;
}) {
  const { messages, rehearsals } = known;
  return (
    <>
      <p>
        <strong dir="auto">{name}</strong>
        {name !== userId && <> ({userId})</>} is deleted for good. This cannot be undone. With them go:
      </p>
      <ul className={styles.list}>
        <li>{countOf(messages, "message", "messages")}, and with them all events and traits</li>
        {rehearsals.length > 0 && (
          <li>
            {countOf(rehearsals.length, "rehearsal", "rehearsals")} in which they take part:{" "}
            {namesOf(rehearsals)}
          </li>
        )}
      </ul>
    </>
  );
}

const mostNames = 5;

function namesOf(rehearsals: KnownOfPerson["rehearsals"]): string {
  const named = rehearsals
    .slice(0, mostNames)
    .map(({ name, journeyName }) => (journeyName === null ? `“${name}”` : `“${name}” of ${journeyName}`));
  const more = rehearsals.length - named.length;
  return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
}
