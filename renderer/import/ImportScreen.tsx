// Bringing people's messages into the space from files.

import { EmptyState } from "../ui/EmptyState.tsx";
import { Place } from "../ui/Place.tsx";

export function ImportScreen() {
  return (
    <Place title="Import">
      <EmptyState sentence="Nothing here yet." />
    </Place>
  );
}
