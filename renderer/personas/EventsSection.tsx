// What a persona did once: events with their instants and properties, in their order. Of a long list the last ones are shown.

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatInstant, parseInstant } from "../../shared/base/instant.ts";
import { mostEvents, type PersonaEvent } from "../../shared/people/persona-schema.ts";
import { queries } from "../host/queries.ts";
import { countOf } from "../ui/format-count.ts";
import { EditorSection } from "./EditorSection.tsx";
import { EventRow } from "./EventRow.tsx";
import type { PersonaEditing } from "./use-persona-draft.ts";

const shownAtFirst = 20;
const dayMs = 86_400_000;

export function EventsSection({ editing }: { readonly editing: PersonaEditing }) {
  const { document, change, problemAt } = editing;
  const { data: known = [] } = useQuery(queries.events);
  const [shown, setShown] = useState(shownAtFirst);
  const { events, knownFrom } = document;
  const setEvents = (of: (events: readonly PersonaEvent[]) => readonly PersonaEvent[]): void =>
    change((persona) => ({ ...persona, events: [...of(persona.events)] }));
  const add = (): void => {
    const last = events.at(-1);
    const atMs = parseInstant(last?.at ?? knownFrom) ?? 0;
    const name = last?.event ?? known.find(({ type }) => type === "track")?.name ?? "Product Added";
    const type = last?.type === undefined ? {} : { type: last.type };
    setEvents((all) => [...all, { ...type, event: name, at: formatInstant(atMs + dayMs) }]);
  };
  const first = Math.max(0, events.length - shown);
  return (
    <EditorSection
      title="Events"
      hint=""
      action={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
          disabled={events.length >= mostEvents}
          onClick={add}
        >
          Event
        </Button>
      }
    >
      {first > 0 && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setShown((now) => now + 100)}>
          Show more: {countOf(first, "earlier one is", "earlier ones are")} there
        </Button>
      )}
      {events.slice(first).map((event, place) => {
        const index = first + place;
        return (
          <EventRow
            key={index}
            event={event}
            known={known}
            problemAt={(rest) => problemAt(`/events/${index}${rest}`)}
            onChange={(changed) => setEvents((all) => all.map((one, at) => (at === index ? changed : one)))}
            onRemove={() => setEvents((all) => all.filter((_, at) => at !== index))}
          />
        );
      })}
    </EditorSection>
  );
}
