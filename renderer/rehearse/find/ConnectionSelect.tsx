// Chooses one of a journey's connections: those that nobody took apart from those that somebody did.

import { NativeSelect } from "@mantine/core";
import { formatCount } from "../../ui/format-count.ts";
import { isSame, type Connection, type NamedConnection } from "./connections-of-journey.ts";
import styles from "./FindPanel.module.css";

interface ConnectionSelectProps {
  readonly connections: readonly NamedConnection[];
  readonly chosen: Connection | null;
  readonly onChoose: (connection: NamedConnection) => void;
  /** Which of the two groups comes first. */
  readonly first: "taken" | "never";
}

export function ConnectionSelect({ connections, chosen, onChoose, first }: ConnectionSelectProps) {
  const groups = [
    { label: "Nobody took", of: "never", own: connections.filter(({ fired }) => fired === 0) },
    { label: "Taken", of: "taken", own: connections.filter(({ fired }) => fired > 0) },
  ].sort((one) => (one.of === first ? -1 : 1));
  return (
    <NativeSelect
      aria-label="Step and branch"
      classNames={{ input: styles.input ?? "" }}
      value={connections.findIndex((one) => isSame(chosen, one))}
      onChange={(event) => {
        const one = connections[Number(event.currentTarget.value)];
        if (one !== undefined) onChoose(one);
      }}
    >
      {chosen === null && <option value={-1}>Choose a branch…</option>}
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ label, own }) => (
          <optgroup key={label} label={label}>
            {own.map((one) => (
              <option key={`${one.step} ${one.via}`} value={connections.indexOf(one)}>
                {one.fired === 0 ? one.name : `${one.name}: ${formatCount(one.fired)}`}
              </option>
            ))}
          </optgroup>
        ))}
    </NativeSelect>
  );
}
