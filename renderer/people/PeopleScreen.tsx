// The people of the space: search, filter, and go to one.

import { EmptyState } from "../ui/EmptyState.tsx";
import { Place } from "../ui/Place.tsx";
import { profilesTabs } from "../ui/profiles-tabs.ts";

export function PeopleScreen() {
  return (
    <Place title="Profiles" tabs={profilesTabs}>
      <EmptyState sentence="Nothing here yet." />
    </Place>
  );
}
