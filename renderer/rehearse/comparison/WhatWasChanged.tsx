// What differs between the two journeys, and what B changed about people, where B plays on from A.

import { useQuery } from "@tanstack/react-query";
import { unlessSame } from "../what-if/changed-journey.ts";
import { host } from "../../host/host.ts";
import type { OpenedRehearsal } from "../../../shared/api/travel-contract.ts";
import type { DefinitionNames } from "../../../shared/people/definition-names.ts";
import { JourneyChangeCards } from "../what-if/JourneyChangeCards.tsx";
import { PersonChangeCard } from "../what-if/PersonChangeCard.tsx";
import styles from "./ComparisonPanel.module.css";

interface WhatWasChangedProps {
  readonly a: OpenedRehearsal;
  readonly b: OpenedRehearsal;
  readonly names: DefinitionNames;
}

export function WhatWasChanged({ a, b, names }: WhatWasChangedProps) {
  const changed = b.whatIf?.rehearsal === a.id ? b : a.whatIf?.rehearsal === b.id ? a : null;
  const { data: people = [] } = useQuery({
    queryKey: ["whatIfChanges", changed?.id],
    queryFn: () => host.whatIf.changes({ rehearsal: changed?.id ?? 0 }),
    enabled: changed !== null,
  });
  const isSame = unlessSame(a.journey, b.journey) === null;
  if (isSame && people.length === 0) {
    return <p className={styles.hint}>Both played the same journey.</p>;
  }
  return (
    <ul className={styles.cards} aria-label="What was changed">
      {!isSame && <JourneyChangeCards before={a.journey} after={b.journey} names={names} />}
      {people.flatMap(({ person, edits }) =>
        edits.map(({ before, after }, index) => (
          <PersonChangeCard
            key={`${person.userId} ${index}`}
            name={person.name}
            // Swapped, what was changed is in A.
            before={changed === b ? before : after}
            after={changed === b ? after : before}
          />
        )),
      )}
    </ul>
  );
}
