// The value of a trait or property, with its sort. What is no such value yet stays in the field, and the persona keeps
// the last one that was.

import { Autocomplete, NativeSelect, NumberInput, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { FieldInData } from "../../shared/api/catalogue-contract.ts";
import { formatInstant, parseInstant } from "../../shared/base/instant.ts";
import type { JsonValue } from "../../shared/base/json.ts";
import { InstantField } from "../ui/InstantField.tsx";
import { JsonField } from "./JsonField.tsx";
import { asSort, sortOf, type ValueSort, valueSorts } from "./persona-value.ts";
import styles from "./ValueField.module.css";

interface ValueFieldProps {
  /** What it is the value of. */
  readonly name: string;
  readonly value: JsonValue;
  readonly onChange: (value: JsonValue) => void;
  /** Of this name in the data, where there is one. */
  readonly field: FieldInData | undefined;
  /** What an instant begins with. */
  readonly atMs: number;
}

export function ValueField(props: ValueFieldProps) {
  const { name, value, onChange, atMs } = props;
  // A text that happens to read as an instant may still be meant as a text.
  const [chosen, setChosen] = useState<ValueSort | null>(null);
  const found = sortOf(value);
  const sort = chosen === "text" && found === "instant" ? "text" : found;
  return (
    <div className={styles.value}>
      <NativeSelect
        className={styles.sort ?? ""}
        size="sm"
        aria-label={`What ${name} is`}
        data={[...valueSorts]}
        value={sort}
        onChange={({ currentTarget }) => {
          const next = currentTarget.value as ValueSort;
          setChosen(next);
          onChange(asSort(value, next, atMs));
        }}
      />
      <div className={styles.field}>
        <FieldOf {...props} sort={sort} />
      </div>
    </div>
  );
}

function FieldOf({ name, value, onChange, field, sort }: ValueFieldProps & { readonly sort: ValueSort }) {
  const label = `Value of ${name}`;
  const text = typeof value === "string" ? value : "";
  switch (sort) {
    case "text":
      return <TextValueField label={label} text={text} field={field} onChange={onChange} />;
    case "number":
      return (
        <NumberInput
          size="sm"
          aria-label={label}
          hideControls
          value={typeof value === "number" ? value : 0}
          onChange={(typed) => {
            if (typeof typed === "number") onChange(typed);
          }}
        />
      );
    case "boolean":
      return (
        <SegmentedControl
          size="xs"
          aria-label={label}
          data={[
            { value: "true", label: "Yes" },
            { value: "false", label: "No" },
          ]}
          value={String(value)}
          onChange={(typed) => onChange(typed === "true")}
        />
      );
    case "instant":
      return (
        <InstantField
          label={label}
          hiddenLabel
          atMs={parseInstant(text) ?? null}
          problem={null}
          onChange={(typed) => {
            if (typed !== null) onChange(formatInstant(typed));
          }}
        />
      );
    case "json":
      return <JsonField label={label} value={value} onChange={onChange} />;
  }
}

interface TextValueFieldProps extends Pick<ValueFieldProps, "field" | "onChange"> {
  readonly label: string;
  readonly text: string;
}

/** Offers what the data has most often. */
function TextValueField({ label, text, field, onChange }: TextValueFieldProps) {
  const common = (field?.values ?? []).flatMap((one) => (typeof one.value === "string" ? [one.value] : []));
  return (
    <Autocomplete
      size="sm"
      aria-label={label}
      value={text}
      data={[...new Set(common)]}
      limit={20}
      maxLength={10_000}
      onChange={onChange}
    />
  );
}
