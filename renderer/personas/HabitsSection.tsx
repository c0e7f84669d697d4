// What a persona does again and again, by the clock of their zone.

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { formatInstant, parseInstant } from "../../shared/base/instant.ts";
import { mostHabits, type PersonaHabit } from "../../shared/people/persona-schema.ts";
import { queries } from "../host/queries.ts";
import { EditorSection } from "./EditorSection.tsx";
import { HabitRow } from "./HabitRow.tsx";
import type { PersonaEditing } from "./use-persona-draft.ts";

const halfYearMs = 181 * 86_400_000;

export function HabitsSection({ editing }: { readonly editing: PersonaEditing }) {
  const { document, change, problemAt } = editing;
  const { data: known = [] } = useQuery(queries.events);
  const { habits, knownFrom, zone } = document;
  const setHabits = (of: (habits: readonly PersonaHabit[]) => readonly PersonaHabit[]): void =>
    change((persona) => ({ ...persona, habits: [...of(persona.habits)] }));
  const add = (): void => {
    const fromMs = parseInstant(knownFrom) ?? 0;
    setHabits((all) => [
      ...all,
      {
        event: known.find(({ type }) => type === "track")?.name ?? "Product Added",
        every: 1,
        unit: "week",
        on: ["sunday"],
        at: "10:00",
        from: formatInstant(fromMs).slice(0, 10),
        to: formatInstant(fromMs + halfYearMs).slice(0, 10),
      },
    ]);
  };
  return (
    <EditorSection
      title="Habits"
      hint={`What they do again and again, by the clock of ${zone}.`}
      action={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
          disabled={habits.length >= mostHabits}
          onClick={add}
        >
          Habit
        </Button>
      }
    >
      {habits.map((habit, index) => (
        <HabitRow
          key={index}
          habit={habit}
          known={known}
          problemAt={(rest) => problemAt(`/habits/${index}${rest}`)}
          onChange={(changed) => setHabits((all) => all.map((one, at) => (at === index ? changed : one)))}
          onRemove={() => setHabits((all) => all.filter((_, at) => at !== index))}
        />
      ))}
    </EditorSection>
  );
}
