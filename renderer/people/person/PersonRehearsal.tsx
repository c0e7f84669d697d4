// A person in one rehearsal: where they stand, their way in words, and the way there.

import { Anchor, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { RehearsalOfPerson } from "../../../shared/api/profile-contract.ts";
import { type Standing, standingOf } from "../../../shared/why/standing-of.ts";
import { host } from "../../host/host.ts";
import { queries } from "../../host/queries.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import { formatDayTime, formatRange } from "../../ui/format-instant.ts";
import { Refused } from "../../ui/Refused.tsx";
import styles from "./PersonRehearsal.module.css";
import { PersonStory } from "./PersonStory.tsx";
import { standingWords } from "./standing-words.ts";
import { storyAddress } from "./story-address.ts";

interface PersonRehearsalProps {
  readonly rehearsal: RehearsalOfPerson;
  readonly userId: string;
  /** null: as it ended. */
  readonly atMs: number | null;
}

export function PersonRehearsal({ rehearsal, userId, atMs }: PersonRehearsalProps) {
  const { id, name, journeyId, journeyName, publishedAtMs, untilMs, isWhatIf } = rehearsal;
  const [isOpen, setOpen] = useState(false);
  const journey = journeyName ?? journeyId;
  return (
    <li className={styles.rehearsal} aria-label={`${journey}, ${name}`}>
      <div className={styles.head}>
        <span className={styles.names}>
          <span className={styles.journey} dir="auto">
            {journey}
          </span>
          <span className={styles.name} dir="auto">
            {isWhatIf ? `${name}, what if` : name}, {formatRange(publishedAtMs, untilMs)}
          </span>
        </span>
        {journeyName !== null && (
          <Anchor
            component={Link}
            href={storyAddress(journeyId, id, userId)}
            size="sm"
            aria-label={`Open ${name} of ${journey} with this person`}
          >
            Open
          </Anchor>
        )}
      </div>
      <Where {...{ rehearsal, userId }} atMs={Math.min(atMs ?? untilMs, untilMs)} />
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        aria-expanded={isOpen}
        aria-label={`Their way in ${name} of ${journey}`}
        onClick={() => setOpen(!isOpen)}
      >
        Their way
      </Button>
      {isOpen && <PersonStory rehearsal={id} userId={userId} />}
    </li>
  );
}

interface WhereProps {
  readonly rehearsal: RehearsalOfPerson;
  readonly userId: string;
  readonly atMs: number;
}

function Where({ rehearsal: { id, publishedAtMs }, userId, atMs }: WhereProps) {
  const transitions = useQuery({
    queryKey: ["rehearsal", id, "transitions", userId],
    queryFn: ({ signal }) => host.story.transitions({ rehearsal: id, userId }, { signal }),
  });
  const opened = useQuery(queries.rehearsal(id));
  const error = transitions.error ?? opened.error;
  if (error !== null) return <Refused refusal={refusalOf(error)} />;
  if (transitions.data === undefined || opened.data === undefined)
    return <p className={styles.standing}>Looking…</p>;
  if (atMs < publishedAtMs)
    return <p className={styles.standing}>Published later, {formatDayTime(publishedAtMs)}</p>;
  const standing: Standing = standingOf(transitions.data, atMs);
  return (
    <p className={styles.standing} dir="auto" data-in={standing.is === "at" || undefined}>
      {standingWords(standing, opened.data.journey)}
    </p>
  );
}
