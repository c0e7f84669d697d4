// Where journeys send people.

import { EmptyState } from "../ui/EmptyState.tsx";
import { Place } from "../ui/Place.tsx";

export function DestinationsScreen() {
  return (
    <Place title="Destinations">
      <EmptyState sentence="Nothing here yet." />
    </Place>
  );
}
