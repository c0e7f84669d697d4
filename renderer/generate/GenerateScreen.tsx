// Sample people from a scenario, for the space.

import { EmptyState } from "../ui/EmptyState.tsx";
import { Place } from "../ui/Place.tsx";

export function GenerateScreen() {
  return (
    <Place title="Generate sample people">
      <EmptyState sentence="Nothing here yet." />
    </Place>
  );
}
