// Whom a what-if changes: whoever is found by id, name or e-mail among those of the rehearsal who entered, or of the space.

import { Button, TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PersonInShort } from "../../../shared/api/people-contract.ts";
import type { OpenedRehearsal } from "../../../shared/api/travel-contract.ts";
import { host } from "../../host/host.ts";
import type { Rehearsing } from "../rehearsing.ts";
import styles from "./FindPerson.module.css";

interface FindPersonProps {
  readonly rehearsing: Rehearsing;
  readonly onFound: (userId: string) => void;
  readonly onCancel: () => void;
}

const most = 12;

export function FindPerson({ rehearsing, onFound, onCancel }: FindPersonProps) {
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 120);
  const { data: people = [] } = useQuery({
    queryKey: ["whatIfPeople", rehearsing.opened.id, asked],
    queryFn: () => found(rehearsing.opened, asked),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles.find}>
      <TextInput
        aria-label="Find a person"
        placeholder="Find a person"
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        data-autofocus
      />
      <ul className={styles.people} aria-label="People">
        {people.map(({ userId, name }) => (
          <li key={userId}>
            <UnstyledButton className={styles.person} onClick={() => onFound(userId)}>
              <span className={styles.name} dir="auto">
                {name}
              </span>
              {name !== userId && <span className={styles.id}>{userId}</span>}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {people.length === 0 && <p className={styles.none}>Nobody is called that.</p>}
      <Button variant="default" onClick={onCancel}>
        Back to the changes
      </Button>
    </div>
  );
}

/** Of made-up people and personas, the space’s people know none. */
async function found(
  { id, setup, origin }: OpenedRehearsal,
  text: string,
): Promise<readonly PersonInShort[]> {
  if (origin === "space") return host.people.find({ text, limit: most });
  const scope = { of: "journey", state: "entered" } as const;
  const query = { atMs: setup.untilMs, scope, text, condition: null };
  const page = await host.travel.people({ rehearsal: id, query, sort: "name", offset: 0, limit: most });
  return page.people;
}
