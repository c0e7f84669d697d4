// The properties of an event or a habit: names and values, offered as the data has them for this event.

import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { EventName, FieldInData } from "../../shared/api/catalogue-contract.ts";
import type { JsonObject, JsonValue } from "../../shared/base/json.ts";
import { queries } from "../host/queries.ts";
import { NameField } from "./NameField.tsx";
import { asSort, sortOfKind } from "./persona-value.ts";
import styles from "./PropertiesField.module.css";
import { ValueField } from "./ValueField.tsx";

interface PropertiesFieldProps {
  readonly event: EventName;
  readonly properties: JsonObject;
  readonly onChange: (properties: JsonObject) => void;
  readonly atMs: number;
}

export function PropertiesField({ event, properties, onChange, atMs }: PropertiesFieldProps) {
  const { data: known = [] } = useQuery({ ...queries.properties(event), enabled: event.name !== "" });
  const entries = Object.entries(properties);
  const names = entries.map(([name]) => name);
  const put = (index: number, entry: readonly [string, JsonValue]): void =>
    onChange(Object.fromEntries(entries.map((one, place) => (place === index ? entry : one))));
  return (
    <div className={styles.properties}>
      {entries.map(([name, value], index) => (
        // Renaming keeps the row, and with it what is typed.
        <div key={index} className={styles.property}>
          <NameField
            className={styles.name}
            label={`Name of property ${index + 1}`}
            value={name}
            names={known.map(({ path }) => path)}
            taken={names.filter((other) => other !== name)}
            onChange={(renamed) => put(index, [renamed, value])}
          />
          <ValueField
            name={name}
            value={value}
            field={known.find(({ path }) => path === name)}
            atMs={atMs}
            onChange={(changed) => put(index, [name, changed])}
          />
          <ActionIcon
            size={30}
            variant="subtle"
            color="gray"
            aria-label={`Remove property ${name}`}
            onClick={() => onChange(Object.fromEntries(entries.filter((_, place) => place !== index)))}
          >
            <IconX size={14} stroke={2} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        className={styles.add ?? ""}
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
        onClick={() => onChange({ ...properties, ...newProperty(known, names, atMs) })}
      >
        Property
      </Button>
    </div>
  );
}

/** The most frequent one that is not there yet, with its most common value; else one to be named. */
function newProperty(known: readonly FieldInData[], names: readonly string[], atMs: number): JsonObject {
  const field = known.find(({ path }) => !names.includes(path) && !path.includes("."));
  if (field === undefined) return { [freeName(names)]: "" };
  const [common] = field.values;
  return { [field.path]: common?.value ?? asSort("", sortOfKind(field.kinds[0]), atMs) };
}

function freeName(names: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? "property" : `property ${number}`;
    if (!names.includes(name)) return name;
  }
}
