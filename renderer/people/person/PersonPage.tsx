// A profile below its title: the facts that hold whatever the instant, the instant, and everything that is of it.

import { SegmentedControl } from "@mantine/core";
import { useThrottledValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Profile, ProfileAt } from "../../../shared/api/profile-contract.ts";
import { host } from "../../host/host.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import { Refused } from "../../ui/Refused.tsx";
import { PersonEvents } from "./PersonEvents.tsx";
import { PersonFacts } from "./PersonFacts.tsx";
import { PersonInstant } from "./PersonInstant.tsx";
import styles from "./PersonPage.module.css";
import { PersonRehearsals } from "./PersonRehearsals.tsx";
import { profileQueries } from "./profile-queries.ts";
import { WhatIsKnown } from "./WhatIsKnown.tsx";

/** A hand that moves asks so often. */
const askedEveryMs = 80;

export function PersonPage({ profile }: { readonly profile: Profile }) {
  const { person, nowMs } = profile;
  /** null: the end of the data, also once more is imported. */
  const [chosenMs, setChosenMs] = useState<number | null>(null);
  const atMs = chosenMs ?? nowMs;
  const askedMs = useThrottledValue(atMs, askedEveryMs);
  const known = useQuery({
    ...profileQueries.at(person.userId, askedMs),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles.page}>
      <PersonFacts person={person} nowMs={nowMs} />
      <PersonInstant profile={profile} atMs={atMs} known={known.data} onChange={setChosenMs} />
      {known.error !== null && <Refused refusal={refusalOf(known.error)} />}
      <div className={styles.columns}>
        <Known profile={profile} known={known.data} />
        <Happened userId={person.userId} atMs={atMs} isNow={chosenMs === null} />
      </div>
    </div>
  );
}

interface KnownProps {
  readonly profile: Profile;
  readonly known: ProfileAt | undefined;
}

function Known({ profile, known }: KnownProps) {
  const { data: definitions } = useQuery({
    queryKey: ["definitions"],
    queryFn: () => host.definition.all(),
  });
  return (
    <div className={styles.known} tabIndex={0} role="region" aria-label="What is known">
      {known !== undefined && definitions !== undefined && (
        <WhatIsKnown profile={profile} known={known} definitions={definitions} />
      )}
    </div>
  );
}

interface HappenedProps {
  readonly userId: string;
  readonly atMs: number;
  readonly isNow: boolean;
}

function Happened({ userId, atMs, isNow }: HappenedProps) {
  const [shown, setShown] = useState("events");
  return (
    <section className={styles.happened} aria-label="What happened">
      <div className={styles.choice}>
        <SegmentedControl
          size="xs"
          aria-label="What happened"
          withItemsBorders={false}
          value={shown}
          onChange={setShown}
          data={[
            { value: "events", label: "Events" },
            { value: "rehearsals", label: "Rehearsals" },
          ]}
        />
      </div>
      {shown === "events" ? (
        <PersonEvents userId={userId} atMs={atMs} />
      ) : (
        <PersonRehearsals userId={userId} atMs={isNow ? null : atMs} />
      )}
    </section>
  );
}
