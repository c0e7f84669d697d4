// A field for any instant, on the clock of the person's own zone.

import { useEffect, useRef } from "react";
import styles from "./InstantMenu.module.css";

export function ChosenInstant({
  atMs,
  onAtMs,
}: {
  readonly atMs: number;
  readonly onAtMs: (atMs: number) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <label className={styles.chosen}>
      At
      <input
        ref={field}
        type="datetime-local"
        defaultValue={localText(atMs)}
        onChange={({ currentTarget }) => {
          const chosen = new Date(currentTarget.value).getTime();
          if (!Number.isNaN(chosen)) onAtMs(chosen);
        }}
        // Arrows change the field; the menu is not to walk away with them.
        onKeyDown={(event) => event.key !== "Escape" && event.stopPropagation()}
      />
    </label>
  );
}

/** As the field wants it: "2026-03-02T09:00" on the local clock. */
function localText(ms: number): string {
  const date = new Date(ms);
  return new Date(ms - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
