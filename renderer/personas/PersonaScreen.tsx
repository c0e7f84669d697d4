// One persona, which is edited here.

import { EmptyState } from "../ui/EmptyState.tsx";
import { Place } from "../ui/Place.tsx";

export function PersonaScreen() {
  return (
    <Place title="Persona">
      <EmptyState sentence="Nothing here yet." />
    </Place>
  );
}
