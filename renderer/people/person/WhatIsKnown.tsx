// What is known of a person at an instant: traits, computed traits, audiences, and the ids they go by.

import type { ReactNode } from "react";
import { useMemo } from "react";
import type { Profile, ProfileAt } from "../../../shared/api/profile-contract.ts";
import { definitionNames } from "../../../shared/people/definition-names.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { AudienceRow } from "./AudienceRow.tsx";
import { ComputedTraitRow } from "./ComputedTraitRow.tsx";
import { IdentityRow } from "./IdentityRow.tsx";
import { TraitRow } from "./TraitRow.tsx";
import styles from "./WhatIsKnown.module.css";

interface WhatIsKnownProps {
  readonly profile: Profile;
  readonly known: ProfileAt;
  readonly definitions: Definitions;
}

export function WhatIsKnown({ profile, known, definitions }: WhatIsKnownProps) {
  const { userId } = profile.person;
  const names = useMemo(() => definitionNames(definitions), [definitions]);
  const { traits, computedTraits, audiences, atMs } = known;
  const inMany = audiences.filter(({ isMember }) => isMember).length;
  return (
    <div className={styles.cards}>
      <Card title="Traits" count={traits.length} empty="They have said nothing of themselves up to here.">
        {traits.map((trait) => (
          <TraitRow key={trait.key} trait={trait} userId={userId} nowMs={profile.nowMs} />
        ))}
      </Card>
      <Card
        title="Computed traits"
        count={computedTraits.length}
        empty="This space defines no computed traits."
      >
        {computedTraits.map((computed) => (
          <ComputedTraitRow
            key={computed.id}
            computed={computed}
            defined={definitions.computedTraits.find(({ id }) => id === computed.id)}
          />
        ))}
      </Card>
      <Card
        title="Audiences"
        count={audiences.length}
        aside={audiences.length === 0 ? "" : `Member of ${inMany}`}
        empty="This space defines no audiences."
      >
        {audiences.map((audience) => (
          <AudienceRow key={audience.id} {...{ audience, userId, atMs, names }} nowMs={profile.nowMs} />
        ))}
      </Card>
      <Card title="Identities" count={profile.identities.length} empty="">
        {profile.identities.map((identity) => (
          <IdentityRow
            key={`${identity.kind} ${identity.id}`}
            identity={identity}
            atMs={atMs}
            nowMs={profile.nowMs}
          />
        ))}
      </Card>
    </div>
  );
}

interface CardProps {
  readonly title: string;
  readonly count: number;
  readonly aside?: string;
  /** What it says while there is nothing. */
  readonly empty: string;
  readonly children: ReactNode;
}

function Card({ title, count, aside = "", empty, children }: CardProps) {
  return (
    <section className={styles.card} aria-label={title}>
      <h2 className={styles.title}>
        {title} <span className={styles.aside}>{aside === "" && count > 0 ? count : aside}</span>
      </h2>
      {count === 0 ? <p className={styles.empty}>{empty}</p> : <ul className={styles.rows}>{children}</ul>}
    </section>
  );
}
