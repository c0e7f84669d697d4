// One person of the space, at any instant.

import { EmptyState } from "../ui/EmptyState.tsx";
import { Place } from "../ui/Place.tsx";

export function PersonScreen() {
  return (
    <Place title="Person">
      <EmptyState sentence="Nothing here yet." />
    </Place>
  );
}
