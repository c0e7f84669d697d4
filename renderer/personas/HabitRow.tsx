// One habit of a persona as a sentence of fields: every 2 weeks on Su at 10:00, from 4 Jan to 28 Jun.

import { ActionIcon, NativeSelect, NumberInput, TextInput, UnstyledButton } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import type { EventInData } from "../../shared/api/catalogue-contract.ts";
import { parseDate } from "../../shared/base/instant.ts";
import { type PersonaHabit, weekdays } from "../../shared/people/persona-schema.ts";
import styles from "./EventRow.module.css";
import { HappeningField } from "./HappeningField.tsx";
import { PropertiesField } from "./PropertiesField.tsx";

interface HabitRowProps {
  readonly habit: PersonaHabit;
  readonly known: readonly EventInData[];
  readonly problemAt: (pointer: string) => string | null;
  readonly onChange: (habit: PersonaHabit) => void;
  readonly onRemove: () => void;
}

export function HabitRow({ habit, known, problemAt, onChange, onRemove }: HabitRowProps) {
  const { type = "track", event: name, from, properties = {} } = habit;
  const problem = problemAt("/from") ?? problemAt("/to") ?? problemAt("/at");
  return (
    <div className={styles.row} role="group" aria-label={`Habit ${name}`}>
      <div className={styles.line}>
        <HappeningField
          value={habit}
          known={known}
          onChange={(nextType, nextName) => onChange({ ...habit, type: nextType, event: nextName })}
        />
        <ActionIcon
          size={30}
          variant="subtle"
          color="gray"
          aria-label={`Remove habit ${name}`}
          onClick={onRemove}
        >
          <IconTrash size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
      <HabitTimes habit={habit} onChange={onChange} />
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <PropertiesField
        event={{ type, name }}
        properties={properties}
        atMs={parseDate(from) ?? 0}
        onChange={(changed) => onChange({ ...habit, properties: changed })}
      />
    </div>
  );
}

type HabitTimesProps = Pick<HabitRowProps, "habit" | "onChange">;

function HabitTimes({ habit, onChange }: HabitTimesProps) {
  const { every, unit, at, from, to } = habit;
  const word = every === 1 ? "" : "s";
  return (
    <div className={styles.words}>
      <span>every</span>
      <NumberInput
        className={styles.every ?? ""}
        size="sm"
        aria-label="Every how many"
        min={1}
        max={400}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        value={every}
        onChange={(typed) => {
          if (typeof typed === "number" && typed >= 1 && typed <= 400) onChange({ ...habit, every: typed });
        }}
      />
      <NativeSelect
        className={styles.unit ?? ""}
        size="sm"
        aria-label="Days, weeks or months"
        data={[
          { value: "day", label: `day${word}` },
          { value: "week", label: `week${word}` },
          { value: "month", label: `month${word}` },
        ]}
        value={unit}
        onChange={({ currentTarget }) =>
          onChange(withUnit(habit, currentTarget.value as PersonaHabit["unit"]))
        }
      />
      {unit === "week" && <Weekdays habit={habit} onChange={onChange} />}
      <span>at</span>
      <TextInput
        className={styles.time ?? ""}
        size="sm"
        type="time"
        aria-label="At what time"
        value={at}
        onChange={({ currentTarget: { value } }) => {
          if (value !== "") onChange({ ...habit, at: value.slice(0, 5) });
        }}
      />
      <span>from</span>
      <Day label="First day" value={from} onChange={(day) => onChange({ ...habit, from: day })} />
      <span>to</span>
      <Day label="Last day" value={to} onChange={(day) => onChange({ ...habit, to: day })} />
    </div>
  );
}

/** Weekdays are of weeks alone. */
function withUnit({ on: _on, ...habit }: PersonaHabit, unit: PersonaHabit["unit"]): PersonaHabit {
  return unit === "week" ? { ...habit, unit, on: ["sunday"] } : { ...habit, unit };
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <TextInput
      className={styles.day ?? ""}
      size="sm"
      type="date"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => {
        if (/^\d{4}-\d{2}-\d{2}$/.test(currentTarget.value)) onChange(currentTarget.value);
      }}
    />
  );
}

/** Monday first, as weeks begin. */
const shownWeekdays = [...weekdays.slice(1), weekdays[0]];

function Weekdays({ habit, onChange }: HabitTimesProps) {
  const { on = [] } = habit;
  return (
    <>
      <span>on</span>
      <span className={styles.weekdays} role="group" aria-label="On which weekdays">
        {shownWeekdays.map((day) => {
          const isOn = on.includes(day);
          const next = isOn ? on.filter((one) => one !== day) : [...on, day];
          return (
            <UnstyledButton
              key={day}
              className={styles.weekday}
              aria-pressed={isOn}
              title={capital(day)}
              onClick={() => {
                // A habit of no day would be none.
                if (next.length > 0) onChange({ ...habit, on: next });
              }}
            >
              {capital(day).slice(0, 3)}
            </UnstyledButton>
          );
        })}
      </span>
    </>
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
