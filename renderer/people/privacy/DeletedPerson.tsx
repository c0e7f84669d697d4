// What was deleted, and what is left to be done.

import { Button, Group } from "@mantine/core";
import { useLocation } from "wouter";
import type { DeletedCopies, RemovedPerson } from "../../../shared/api/privacy-contract.ts";
import type { Refusal } from "../../../shared/api/refusal.ts";
import { countOf } from "../../ui/format-count.ts";
import { Refused } from "../../ui/Refused.tsx";
import type { PersonToDelete } from "./ask-to-delete.ts";
import styles from "./Privacy.module.css";

interface DeletedPersonProps {
  readonly person: PersonToDelete;
  readonly removed: RemovedPerson;
  readonly copies: DeletedCopies | Refusal | null;
  readonly onClose: () => void;
}

export function DeletedPerson({ person: { name }, removed, copies, onClose }: DeletedPersonProps) {
  const [, navigate] = useLocation();
  const { messages, rehearsals, erased } = removed;
  return (
    <div className={styles.question}>
      <p role="status">
        <strong dir="auto">{name}</strong> is deleted, with {countOf(messages, "message", "messages")}
        {rehearsals > 0 && ` and ${countOf(rehearsals, "rehearsal", "rehearsals")}`}.
      </p>
      {!erased && <p>Their last bytes go from the file when this space is next opened.</p>}
      {copies !== null && <Copies copies={copies} />}
      <Group justify="end">
        <Button
          data-autofocus
          onClick={() => {
            onClose();
            navigate("/profiles/people");
          }}
        >
          Show everybody
        </Button>
      </Group>
    </div>
  );
}

function Copies({ copies }: { readonly copies: DeletedCopies | Refusal }) {
  if ("happened" in copies) return <Refused refusal={copies} />;
  const { deleted, kept } = copies;
  return (
    <>
      {deleted.length > 0 && (
        <p>{countOf(deleted.length, "copy of the space was", "copies of the space were")} deleted.</p>
      )}
      {kept.length > 0 && (
        <div>
          <p>These are still there:</p>
          <ul className={styles.list}>
            {kept.map(({ path, why }) => (
              <li key={path}>
                <span className={styles.path}>{path}</span>: {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
