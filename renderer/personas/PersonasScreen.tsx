// The personas of the space: people made up by hand, kept apart from all others.

import { EmptyState } from "../ui/EmptyState.tsx";
import { Place } from "../ui/Place.tsx";
import { profilesTabs } from "../ui/profiles-tabs.ts";

export function PersonasScreen() {
  return (
    <Place title="Profiles" tabs={profilesTabs}>
      <EmptyState sentence="Nothing here yet." />
    </Place>
  );
}
