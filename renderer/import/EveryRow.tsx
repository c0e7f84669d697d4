// What every row is given because no column says it: what kind of call it is, the event's name, the time.

import { NativeSelect, TextInput } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { formatInstant, parseInstant } from "../../shared/base/instant.ts";
import type { Mapping } from "../../shared/people/mapping-schema.ts";
import { callWords } from "./call-words.ts";
import styles from "./EveryRow.module.css";
import type { MappedFiles } from "./import-file.ts";
import { type EveryRow as Given, hasColumn, needsEvent, withCall, withEveryRow } from "./mapping-draft.ts";
import { importSession } from "./open-import.ts";

const calls = Object.keys(callWords) as readonly NonNullable<Mapping["type"]>[];

export function EveryRow({ group }: { readonly group: MappedFiles }) {
  const { mapping } = group;
  const give = (change: Partial<Given>): void =>
    importSession.setMapping(group, withEveryRow(mapping, change));
  const [needsType, needsTime] = [!hasColumn(mapping, "type"), !hasColumn(mapping, "timestamp")];
  const needsName = needsEvent(mapping) && !hasColumn(mapping, "event");
  if (!needsType && !needsTime && !needsName) return null;
  return (
    <fieldset className={styles.fields}>
      <legend className="visually-hidden">The same for every row</legend>
      {needsType && (
        <Given name="Call">
          <NativeSelect
            aria-label="Every row is"
            data={calls.map((value) => ({ value, label: callWords[value] }))}
            value={mapping.type ?? "track"}
            onChange={({ currentTarget }) => {
              const type = calls.find((one) => one === currentTarget.value);
              if (type !== undefined) importSession.setMapping(group, withCall(mapping, type));
            }}
          />
        </Given>
      )}
      {needsName && (
        <Given name="Event name">
          <TextInput
            aria-label="Event name of every row"
            placeholder="e.g. Order Completed"
            value={mapping.event ?? ""}
            maxLength={1_000}
            onChange={({ currentTarget: { value } }) => give({ event: value === "" ? undefined : value })}
          />
        </Given>
      )}
      {needsTime && (
        <Given name="Time">
          <TextInput
            type="datetime-local"
            aria-label="Time of every row, in this computer’s zone"
            value={localText(mapping.timestamp)}
            onChange={({ currentTarget: { value } }) => give({ timestamp: instantText(value) })}
          />
        </Given>
      )}
    </fieldset>
  );
}

function Given({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span>{name}</span>
      <span className={styles.same}>the same for every row</span>
      <IconArrowRight size={16} stroke={1.75} className={styles.arrow} aria-hidden />
      <div className={styles.field}>{children}</div>
    </div>
  );
}

const two = (number: number): string => String(number).padStart(2, "0");

/** "2026-03-01T18:12", as the field writes it. */
function localText(timestamp: string | undefined): string {
  const atMs = timestamp === undefined ? undefined : parseInstant(timestamp);
  if (atMs === undefined) return "";
  const at = new Date(atMs);
  const day = `${String(at.getFullYear()).padStart(4, "0")}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

function instantText(local: string): string | undefined {
  const atMs = new Date(local).getTime();
  return Number.isNaN(atMs) || atMs < -62_135_596_800_000 ? undefined : formatInstant(atMs);
}
