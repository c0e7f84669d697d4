// The values of a trait, each with the instant from which it holds. The first may hold since the persona is known.

import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import type { FieldInData } from "../../shared/api/catalogue-contract.ts";
import { formatInstant, parseInstant } from "../../shared/base/instant.ts";
import type { PersonaTrait } from "../../shared/people/persona-schema.ts";
import { InstantField } from "../ui/InstantField.tsx";
import styles from "./TraitRow.module.css";
import { ValueField } from "./ValueField.tsx";

interface TraitValuesProps {
  readonly trait: PersonaTrait;
  /** Of this name in the data, where there is one. */
  readonly field: FieldInData | undefined;
  readonly knownMs: number;
  readonly problemAt: (pointer: string) => string | null;
  readonly onChange: (trait: PersonaTrait) => void;
}

type TraitValue = PersonaTrait["values"][number];

const weekMs = 7 * 86_400_000;

export function TraitValues({ trait, field, knownMs, problemAt, onChange }: TraitValuesProps) {
  const { name, values } = trait;
  const put = (index: number, value: TraitValue): void =>
    onChange({ ...trait, values: values.map((one, place) => (place === index ? value : one)) });
  const latestMs = instantOf(values.at(-1)) ?? knownMs;
  return (
    <div className={styles.values}>
      {values.map((value, index) => (
        <div key={index} className={styles.value}>
          <ValueField
            name={name}
            value={value.value}
            field={field}
            atMs={knownMs}
            onChange={(changed) => put(index, { ...value, value: changed })}
          />
          <From
            value={value}
            isFirst={index === 0}
            problem={problemAt(`/values/${index}/from`)}
            onChange={(atMs) => put(index, { ...value, from: formatInstant(atMs) })}
          />
          {values.length > 1 && (
            <ActionIcon
              size={30}
              variant="subtle"
              color="gray"
              aria-label={`Remove value ${index + 1} of ${name}`}
              onClick={() => onChange({ ...trait, values: values.filter((_, place) => place !== index) })}
            >
              <IconX size={14} stroke={2} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      <Button
        className={styles.later ?? ""}
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
        onClick={() =>
          onChange({
            ...trait,
            values: [
              ...values,
              { value: values.at(-1)?.value ?? "", from: formatInstant(latestMs + weekMs) },
            ],
          })
        }
      >
        Another value later
      </Button>
    </div>
  );
}

const instantOf = (value: TraitValue | undefined): number | undefined =>
  value?.from === undefined ? undefined : parseInstant(value.from);

interface FromProps {
  readonly value: TraitValue;
  readonly isFirst: boolean;
  readonly problem: string | null;
  readonly onChange: (atMs: number) => void;
}

function From({ value, isFirst, problem, onChange }: FromProps) {
  if (isFirst && value.from === undefined) return <span className={styles.since}>since they are known</span>;
  return (
    <div className={styles.from}>
      <InstantField
        label="From"
        hiddenLabel
        atMs={instantOf(value) ?? null}
        problem={problem}
        onChange={(atMs) => {
          if (atMs !== null) onChange(atMs);
        }}
      />
    </div>
  );
}
