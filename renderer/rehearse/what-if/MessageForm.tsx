// A message that is added or changed: an event with its properties, or traits, and when.

import { Autocomplete, Button, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { JsonObject } from "../../../shared/base/json.ts";
import type { FieldInData } from "../../../shared/api/catalogue-contract.ts";
import { useNamesShown } from "../../conditions/words/use-names-shown.ts";
import { queries } from "../../host/queries.ts";
import { InstantField } from "../../ui/InstantField.tsx";
import { contentOf, instantOfCall } from "./call-words.ts";
import { escapeWithin } from "./escape-within.ts";
import styles from "./MessageForm.module.css";
import { contentOfRows, rowsOf, type PropertyRow } from "./property-row.ts";
import { PropertyRows } from "./PropertyRows.tsx";

interface MessageFormProps {
  /** What it begins with. */
  readonly call: JsonObject;
  /** "Add the message". */
  readonly action: string;
  readonly onDone: (call: JsonObject) => void;
  readonly onCancel: () => void;
}

type CallType = "track" | "page" | "screen" | "identify";

const types: { readonly value: CallType; readonly label: string }[] = [
  { value: "track", label: "Event" },
  { value: "page", label: "Page" },
  { value: "screen", label: "Screen" },
  { value: "identify", label: "Traits" },
];

export function MessageForm({ call, action, onDone, onCancel }: MessageFormProps) {
  const [type, setType] = useState(typeOf(call));
  const [name, setName] = useState(nameOf(call));
  const [atMs, setAtMs] = useState<number | null>(instantOfCall(call));
  const [rows, setRows] = useState<readonly PropertyRow[]>(() => rowsOf(contentOf(call)));
  const [problem, setProblem] = useState<string | null>(null);
  const fields = useFields(type, name);
  const finish = (): void => {
    const content = contentOfRows(rows);
    const wrong = typeof content === "string" ? content : wrongWith(type, name, atMs);
    setProblem(wrong);
    if (wrong === null && typeof content !== "string" && atMs !== null) {
      onDone(callOf({ type, name: name.trim(), atMs, content }));
    }
  };
  const form = useRef<HTMLFormElement>(null);
  // The button that opened it has gone.
  useEffect(() => form.current?.querySelector<HTMLElement>("input:not([type=radio])")?.focus(), []);
  return (
    <form
      ref={form}
      className={styles.form}
      onKeyDown={escapeWithin(onCancel)}
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
    >
      <SegmentedControl
        aria-label="Kind of message"
        fullWidth
        withItemsBorders={false}
        transitionDuration={0}
        data={types}
        value={type}
        onChange={(value) => setType(typeOf({ type: value }))}
      />
      {type !== "identify" && <EventName type={type} name={name} onChange={setName} />}
      <InstantField label="When" atMs={atMs} problem={null} onChange={setAtMs} />
      <PropertyRows
        what={type === "identify" ? "trait" : "property"}
        rows={rows}
        known={fields}
        onChange={setRows}
      />
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        <Button size="xs" variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="xs" type="submit">
          {action}
        </Button>
      </div>
    </form>
  );
}

interface EventNameProps {
  readonly type: Exclude<CallType, "identify">;
  readonly name: string;
  readonly onChange: (name: string) => void;
}

function EventName({ type, name, onChange }: EventNameProps) {
  const events = useQuery(queries.events);
  const shown = useNamesShown();
  const labelOf = (known: string): string | null => shown.event({ type, name: known }).label;
  const known = (events.data ?? []).filter((event) => event.type === type && !shown.event(event).isHidden);
  return (
    <Autocomplete
      label={type === "track" ? "Event" : "Name"}
      data={known.map((event) => event.name)}
      limit={50}
      filter={({ options, search }) =>
        options.filter(
          (option) => "value" in option && isFoundBy(search, [option.value, labelOf(option.value) ?? ""]),
        )
      }
      renderOption={({ option: { value } }) => <NameOption name={value} label={labelOf(value)} />}
      value={name}
      onChange={onChange}
      data-autofocus
    />
  );
}

const isFoundBy = (search: string, names: readonly string[]): boolean =>
  names.some((one) => one.toLowerCase().includes(search.trim().toLowerCase()));

/** The message gets the name that the data has; the words that it is shown under are beside it. */
function NameOption({ name, label }: { readonly name: string; readonly label: string | null }) {
  return (
    <span className={styles.option} dir="auto">
      {name}
      {label !== null && <bdi className={styles.label}>shown as {label}</bdi>}
    </span>
  );
}

function useFields(type: CallType, name: string): readonly FieldInData[] {
  const isTraits = type === "identify";
  const shown = useNamesShown();
  const traits = useQuery({ ...queries.traits, enabled: isTraits });
  const event = { type: isTraits ? "track" : type, name: name.trim() } as const;
  const properties = useQuery({
    ...queries.properties(event),
    enabled: !isTraits && event.name !== "",
  });
  if (!isTraits) return properties.data ?? [];
  return (traits.data ?? []).filter(({ path }) => !shown.trait(path).isHidden);
}

function wrongWith(type: CallType, name: string, atMs: number | null): string | null {
  if (type === "track" && name.trim() === "") return "An event needs a name.";
  return atMs === null ? "Say when it happens." : null;
}

interface Said {
  readonly type: CallType;
  readonly name: string;
  readonly atMs: number;
  readonly content: JsonObject;
}

function callOf({ type, name, atMs, content }: Said): JsonObject {
  const timestamp = new Date(atMs).toISOString();
  if (type === "identify") return { type, timestamp, traits: content };
  return { type, timestamp, ...(type === "track" ? { event: name } : { name }), properties: content };
}

function typeOf({ type }: JsonObject): CallType {
  return types.find(({ value }) => value === type)?.value ?? "track";
}

function nameOf(call: JsonObject): string {
  const name = call["event"] ?? call["name"];
  return typeof name === "string" ? name : "";
}
