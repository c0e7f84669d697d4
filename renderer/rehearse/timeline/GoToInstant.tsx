// Goes to an instant that is typed. What was understood is shown while it is typed, and so is what is wrong with it.

import { Button, Popover, TextInput } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { useState } from "react";
import type { Playhead } from "../playhead/playhead.ts";
import styles from "./GoToInstant.module.css";
import { instantWords } from "./instant-words.ts";
import { dayNumber } from "./local-time.ts";
import { parseInstantText } from "./parse-instant-text.ts";

export interface GoToInstantProps {
  readonly playhead: Playhead;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
}

export function GoToInstant({ playhead, opened, onOpened }: GoToInstantProps) {
  return (
    <Popover opened={opened} onChange={onOpened} position="top-start" width={300} trapFocus returnFocus>
      <Popover.Target>
        <Button
          className={styles.open ?? ""}
          variant="subtle"
          color="gray"
          size="sm"
          leftSection={<IconCalendar size={16} stroke={1.75} aria-hidden />}
          aria-label="Go to an instant"
          title="Go to an instant (G)"
          onClick={() => onOpened(!opened)}
        >
          <span className={styles.name}>Go to an instant</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Go to an instant">
        <GoToForm playhead={playhead} onDone={() => onOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function GoToForm({ playhead, onDone }: { readonly playhead: Playhead; readonly onDone: () => void }) {
  const [typed, setTyped] = useState("");
  const [isSent, setSent] = useState(false);
  const { fromMs, untilMs, state } = playhead;
  const parsed = parseInstantText(typed, { fromMs, untilMs, atMs: state.atMs });
  // What is being typed is no mistake yet.
  const error = parsed.ok || !(isSent || typed.trim().length > 4) ? undefined : parsed.error;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setSent(true);
        if (!parsed.ok) return;
        playhead.goTo(parsed.value);
        onDone();
      }}
    >
      <TextInput
        data-autofocus
        label="Date and time"
        placeholder="12 Mar 09:14"
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setSent(false);
        }}
        error={error}
      />
      <p className={styles.understood} role="status">
        {parsed.ok
          ? `${instantWords(parsed.value)}, day ${dayNumber(fromMs, parsed.value)}`
          : "Also: day 11, +3d, −6h, 14:30, end"}
      </p>
      <Button type="submit" size="sm">
        Go
      </Button>
    </form>
  );
}
