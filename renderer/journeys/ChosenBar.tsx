// What can be done to the chosen journeys together.

import { Button } from "@mantine/core";
import type { JourneyRow } from "../../shared/api/journey-contract.ts";
import { countOf } from "../ui/format-count.ts";
import styles from "./JourneyTable.module.css";
import type { JourneyActions } from "./use-journey-actions.ts";

export interface ChosenBarProps {
  readonly rows: readonly JourneyRow[];
  readonly onClear: () => void;
  readonly actions: JourneyActions;
}

export function ChosenBar({ rows, onClear, actions }: ChosenBarProps) {
  const allArchived = rows.every(({ status }) => status === "archived");
  const act = async (work: Promise<boolean>): Promise<void> => {
    if (await work) onClear();
  };
  return (
    <div className={styles.chosenBar} role="toolbar" aria-label="Chosen journeys">
      <strong>{countOf(rows.length, "journey", "journeys")}</strong>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => void act(actions.exportAll(rows.map(({ id }) => id)))}
      >
        Export
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => void act(actions.archive(rows, !allArchived))}
      >
        {allArchived ? "Take out of the archive" : "Archive"}
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => void act(actions.remove(rows))}>
        Delete
      </Button>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={onClear}>
        Choose none
      </Button>
    </div>
  );
}
