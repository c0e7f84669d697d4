// Every event that the data has.

import { EmptyState } from "../ui/EmptyState.tsx";
import { Place } from "../ui/Place.tsx";
import { profilesTabs } from "../ui/profiles-tabs.ts";

export function EventsScreen() {
  return (
    <Place title="Profiles" tabs={profilesTabs}>
      <EmptyState sentence="Nothing here yet." />
    </Place>
  );
}
