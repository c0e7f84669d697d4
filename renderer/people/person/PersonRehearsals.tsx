// Every kept rehearsal in which a person takes part, the newest first, with where they stand in it.

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { refusalOf } from "../../host/refusal-of.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { formatCount } from "../../ui/format-count.ts";
import { Refused } from "../../ui/Refused.tsx";
import { PersonRehearsal } from "./PersonRehearsal.tsx";
import styles from "./PersonRehearsals.module.css";
import { profileQueries } from "./profile-queries.ts";

interface PersonRehearsalsProps {
  readonly userId: string;
  /** null: as each of them ended. */
  readonly atMs: number | null;
}

/** Each is opened to be asked: more only where somebody wants them. */
const shownAtOnce = 8;

export function PersonRehearsals({ userId, atMs }: PersonRehearsalsProps) {
  const [most, setMost] = useState(shownAtOnce);
  const { data, error } = useQuery(profileQueries.rehearsals(userId));
  if (error !== null) return <Refused refusal={refusalOf(error)} />;
  if (data === undefined) return null;
  if (data.length === 0)
    return (
      <EmptyState sentence="No kept rehearsal has this person in it. Rehearse a journey to see their way." />
    );
  const more = data.length - most;
  return (
    <div className={styles.list} role="region" aria-label="Rehearsals" tabIndex={0}>
      <ul className={styles.rows}>
        {data.slice(0, most).map((rehearsal) => (
          <PersonRehearsal key={rehearsal.id} {...{ rehearsal, userId, atMs }} />
        ))}
      </ul>
      {more > 0 && (
        <Button size="sm" variant="default" onClick={() => setMost(most + shownAtOnce)}>
          {`Show more, ${formatCount(more)} left`}
        </Button>
      )}
    </div>
  );
}
