// Who a persona is: name, a sentence about them, their id, their clock, and since when they are known.

import { Autocomplete, TextInput, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { formatInstant, parseInstant } from "../../shared/base/instant.ts";
import { InstantField } from "../ui/InstantField.tsx";
import { EditorSection } from "./EditorSection.tsx";
import { renamedPersona } from "./followed-id.ts";
import { personasQuery } from "./personas-query.ts";
import type { PersonaEditing } from "./use-persona-draft.ts";
import styles from "./WhoSection.module.css";
import { allZones } from "./zones.ts";

const zones = allZones();

export function WhoSection({ editing }: { readonly editing: PersonaEditing }) {
  const { id, document, change, problemAt } = editing;
  const { data: rows = [] } = useQuery(personasQuery);
  const taken = rows.flatMap((row) => (row.id === id ? [] : [row.userId]));
  return (
    <EditorSection title="Who they are" hint="">
      <div className={styles.fields}>
        <TextInput
          size="sm"
          label="Name"
          value={document.name}
          maxLength={200}
          error={problemAt("/name")}
          onChange={({ currentTarget: { value: name } }) =>
            change((persona) => renamedPersona(persona, name, taken))
          }
        />
        <TextInput
          size="sm"
          label="User id"
          value={document.userId}
          maxLength={200}
          error={problemAt("/userId")}
          onChange={({ currentTarget: { value: userId } }) => change((persona) => ({ ...persona, userId }))}
        />
        <Textarea
          className={styles.wide ?? ""}
          size="sm"
          label="About"
          placeholder="A sentence, such as: on the pro plan, shops on Sundays"
          autosize
          minRows={1}
          maxRows={6}
          maxLength={2_000}
          value={document.about}
          onChange={({ currentTarget: { value: about } }) => change((persona) => ({ ...persona, about }))}
        />
        <InstantField
          label="Known since"
          atMs={parseInstant(document.knownFrom) ?? null}
          problem={problemAt("/knownFrom")}
          onChange={(atMs) => {
            if (atMs !== null) change((persona) => ({ ...persona, knownFrom: formatInstant(atMs) }));
          }}
        />
        <Autocomplete
          size="sm"
          label="Zone of their clock"
          value={document.zone}
          data={[...zones]}
          limit={50}
          error={problemAt("/zone")}
          onChange={(zone) => change((persona) => ({ ...persona, zone }))}
        />
      </div>
    </EditorSection>
  );
}
