// Audiences and computed traits of the space.

import { EmptyState } from "../ui/EmptyState.tsx";
import { Place } from "../ui/Place.tsx";

export function AudiencesScreen() {
  return (
    <Place title="Audiences & traits">
      <EmptyState sentence="Nothing here yet." />
    </Place>
  );
}
