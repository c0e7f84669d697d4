// One trait of a persona: its name and its values.

import { ActionIcon } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import type { FieldInData } from "../../shared/api/catalogue-contract.ts";
import type { PersonaTrait } from "../../shared/people/persona-schema.ts";
import { NameField } from "./NameField.tsx";
import styles from "./TraitRow.module.css";
import { TraitValues } from "./TraitValues.tsx";

interface TraitRowProps {
  readonly trait: PersonaTrait;
  readonly known: readonly FieldInData[];
  readonly knownMs: number;
  readonly taken: readonly string[];
  readonly problemAt: (pointer: string) => string | null;
  readonly onChange: (trait: PersonaTrait) => void;
  readonly onRemove: () => void;
}

export function TraitRow({ trait, known, knownMs, taken, problemAt, onChange, onRemove }: TraitRowProps) {
  const { name } = trait;
  const field = known.find(({ path }) => path === name);
  return (
    <div className={styles.trait} role="group" aria-label={`Trait ${name}`}>
      <NameField
        className={styles.name}
        label="Name of the trait"
        value={name}
        names={known.map(({ path }) => path)}
        taken={taken}
        onChange={(renamed) => onChange({ ...trait, name: renamed })}
      />
      <TraitValues trait={trait} field={field} knownMs={knownMs} problemAt={problemAt} onChange={onChange} />
      <ActionIcon
        size={30}
        variant="subtle"
        color="gray"
        aria-label={`Remove trait ${name}`}
        onClick={onRemove}
      >
        <IconTrash size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </div>
  );
}
