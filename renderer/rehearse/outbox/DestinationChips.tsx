// The destinations, each with how many deliveries it has in what is shown; one of them can be looked at alone.

import { UnstyledButton } from "@mantine/core";
import type { DestinationId } from "../../../shared/base/ids.ts";
import type { DefinitionNames } from "../../../shared/people/definition-names.ts";
import { formatCount } from "../../ui/format-count.ts";
import { useShownList } from "../../lists/use-paged-list.ts";
import styles from "./DestinationChips.module.css";
import type { Outbox } from "./use-outbox.ts";

interface DestinationChipsProps {
  readonly outbox: Outbox;
  readonly names: DefinitionNames;
}

export function DestinationChips({ outbox, names }: DestinationChipsProps) {
  const { settings, change, pages } = outbox;
  const { answer, isOld } = useShownList(pages);
  const counts = answer?.newest.perDestination ?? [];
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (counts.length === 0) return null;
  const chips = [
    { destination: null, name: "All", count: total },
    ...counts.map(({ destination, count }) => ({
      destination,
      // As the journey writes it: an id of its definitions.
      name: names.destination(destination as DestinationId),
      count,
    })),
  ];
  return (
    <div className={styles.chips} role="group" aria-label="Destinations">
      {chips.map(({ destination, name, count }) => (
        <UnstyledButton
          key={destination ?? ""}
          className={styles.chip}
          aria-pressed={settings.destination === destination}
          data-old={isOld || undefined}
          onClick={() => change({ destination })}
        >
          <span className={styles.name} dir="auto">
            {name}
          </span>
          <strong>{formatCount(count)}</strong>
        </UnstyledButton>
      ))}
    </div>
  );
}
