// What was imported into the space, and undoing it.

import { EmptyState } from "../ui/EmptyState.tsx";
import { Place } from "../ui/Place.tsx";
import { profilesTabs } from "../ui/profiles-tabs.ts";

export function ImportsScreen() {
  return (
    <Place title="Profiles" tabs={profilesTabs}>
      <EmptyState sentence="Nothing here yet." />
    </Place>
  );
}
