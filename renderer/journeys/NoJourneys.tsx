// Where the rows would be when there are none: because there is no journey, or none that was asked for.

import { Button } from "@mantine/core";
import { EmptyState } from "../ui/EmptyState.tsx";

export interface NoJourneysProps {
  readonly filtered: boolean;
  readonly onCreate: () => void;
  readonly onShowAll: () => void;
}

export function NoJourneys({ filtered, onCreate, onShowAll }: NoJourneysProps) {
  if (filtered) {
    return (
      <EmptyState sentence="No journey has these words and this status.">
        <Button variant="default" onClick={onShowAll}>
          Show all
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState sentence="No journeys yet. Start with a blank one, or with a template below.">
      <Button onClick={onCreate}>Blank journey</Button>
    </EmptyState>
  );
}
