// The properties of an event, or the traits of a person: each a name, a kind and a value.

import { ActionIcon, Autocomplete, Button, NativeSelect, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import styles from "./PropertyRows.module.css";
import { kindOfField, valueKinds, type PropertyRow, type ValueKindChoice } from "./property-row.ts";
import type { FieldInData } from "../../../shared/api/catalogue-contract.ts";

interface PropertyRowsProps {
  /** "property" or "trait". */
  readonly what: string;
  readonly rows: readonly PropertyRow[];
  /** Those that the data has. */
  readonly known: readonly FieldInData[];
  readonly onChange: (rows: readonly PropertyRow[]) => void;
}

export function PropertyRows({ what, rows, known, onChange }: PropertyRowsProps) {
  const set = (key: number, changed: Partial<PropertyRow>): void =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...changed } : row)));
  const next = Math.max(0, ...rows.map(({ key }) => key + 1));
  return (
    <div className={styles.rows} role="group" aria-label={`${what === "trait" ? "Traits" : "Properties"}`}>
      {rows.map((row) => (
        <Row
          key={row.key}
          what={what}
          row={row}
          known={known}
          onChange={(changed) => set(row.key, changed)}
          onRemove={() => onChange(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        className={styles.add ?? ""}
        leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
        onClick={() => onChange([...rows, { key: next, name: "", kind: "text", text: "" }])}
      >
        Add a {what}
      </Button>
    </div>
  );
}

interface RowProps {
  readonly what: string;
  readonly row: PropertyRow;
  readonly known: readonly FieldInData[];
  readonly onChange: (changed: Partial<PropertyRow>) => void;
  readonly onRemove: () => void;
}

function Row({ what, row, known, onChange, onRemove }: RowProps) {
  const field = known.find(({ path }) => path === row.name);
  const values = (field?.values ?? []).map(({ value }) => String(value));
  return (
    <div className={styles.row}>
      <Autocomplete
        size="xs"
        aria-label={`Name of the ${what}`}
        placeholder={`Name of the ${what}`}
        data={known.map(({ path }) => path)}
        value={row.name}
        limit={20}
        onChange={(name) => {
          const found = known.find(({ path }) => path === name);
          onChange(found === undefined ? { name } : { name, kind: kindOfField(found) });
        }}
      />
      <NativeSelect
        size="xs"
        aria-label="Kind"
        data={valueKinds}
        value={row.kind}
        onChange={({ currentTarget }) => onChange({ kind: currentTarget.value as ValueKindChoice })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={`Leave out ${row.name || what}`}
        onClick={onRemove}
      >
        <IconX size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
      <Value row={row} values={[...new Set(values)]} onChange={(text) => onChange({ text })} />
    </div>
  );
}

interface ValueProps {
  readonly row: PropertyRow;
  /** The most common ones of the data. */
  readonly values: readonly string[];
  readonly onChange: (text: string) => void;
}

function Value({ row: { name, kind, text }, values, onChange }: ValueProps) {
  const shared = { size: "xs", className: styles.value ?? "", "aria-label": `Value of ${name}` } as const;
  if (kind === "none") return null;
  if (kind === "boolean") {
    return (
      <NativeSelect
        {...shared}
        data={["true", "false"]}
        value={text === "true" ? "true" : "false"}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  }
  return values.length > 0 ? (
    <Autocomplete {...shared} data={values} value={text} limit={20} onChange={onChange} />
  ) : (
    <TextInput {...shared} value={text} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
  );
}
