// What is known of a person at an instant: traits, computed traits, audiences, and the ids they go by.

import { useMemo } from "react";
import type { Profile, ProfileAt } from "../../../shared/api/profile-contract.ts";
import { definitionNames } from "../../../shared/people/definition-names.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { AudiencesCard } from "./AudiencesCard.tsx";
import { ComputedTraitRow } from "./ComputedTraitRow.tsx";
import { IdentityRow } from "./IdentityRow.tsx";
import { KnownCard } from "./KnownCard.tsx";
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
  const { traits, computedTraits, atMs } = known;
  return (
    <div className={styles.cards}>
      <KnownCard
        title="Traits"
        count={traits.length}
        empty="They have said nothing of themselves up to here."
      >
        {traits.map((trait) => (
          <TraitRow key={trait.key} trait={trait} userId={userId} nowMs={profile.nowMs} />
        ))}
      </KnownCard>
      <KnownCard
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
      </KnownCard>
      <AudiencesCard {...{ userId, atMs, names }} nowMs={profile.nowMs} />
      <KnownCard title="Identities" count={profile.identities.length} empty="">
        {profile.identities.map((identity) => (
          <IdentityRow
            key={`${identity.kind} ${identity.id}`}
            identity={identity}
            atMs={atMs}
            nowMs={profile.nowMs}
          />
        ))}
      </KnownCard>
    </div>
  );
}
