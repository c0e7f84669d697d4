// What a person did up to the instant, the newest first, found by a part of what it is called.

import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { ProfileEvents } from "../../../shared/api/profile-contract.ts";
import type { Instant } from "../../../shared/base/instant.ts";
import { host } from "../../host/host.ts";
import { ListRefusal } from "../../lists/ListRefusal.tsx";
import type { AskPage } from "../../lists/paged-list.ts";
import { useAskedList, useShownList } from "../../lists/use-paged-list.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FilterField } from "../../ui/FilterField.tsx";
import { countOf } from "../../ui/format-count.ts";
import { useDataVersion } from "../list/use-data-version.ts";
import { EventList } from "./EventList.tsx";
import styles from "./PersonEvents.module.css";

interface EventsQuestion {
  readonly userId: string;
  readonly atMs: Instant;
  readonly text: string;
}

const askPage: AskPage<EventsQuestion, ProfileEvents> = (question, range, signal) =>
  host.profile.events({ ...question, ...range }, { signal });

interface PersonEventsProps {
  readonly userId: string;
  readonly atMs: number;
}

export function PersonEvents({ userId, atMs }: PersonEventsProps) {
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 120);
  const version = useDataVersion();
  const pages = useAskedList(askPage, {
    // Of the profile's own data, or typed and checked.
    question: { userId, atMs: atMs as Instant, text: asked },
    subject: userId,
    filter: `${version} ${asked}`,
    atMs,
  });
  const { answer, isOld } = useShownList(pages);
  return (
    <>
      <div className={styles.controls}>
        <FilterField text={text} onText={setText} placeholder="Filter events" label="Filter events by name" />
        <span className={styles.count} role="status" data-old={isOld || undefined}>
          {answer !== null && countOf(answer.total, "event", "events")}
        </span>
      </div>
      <ListRefusal pages={pages} className={styles.refusal} />
      {answer?.total === 0 ? (
        <EmptyState
          sentence={asked === "" ? "Nothing up to this instant." : `No event is called “${asked}”.`}
        />
      ) : (
        <EventList userId={userId} pages={pages} />
      )}
    </>
  );
}
