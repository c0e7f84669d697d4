// Said while a connection is being drawn: what to do, and how to give up.

import { Button } from "@mantine/core";
import { wayName } from "./way-name.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { Builder } from "./use-builder.ts";
import styles from "./ConnectingNote.module.css";

export interface ConnectingNoteProps {
  readonly builder: Builder;
  readonly journey: Journey;
}

export function ConnectingNote({ builder, journey }: ConnectingNoteProps) {
  const { connecting } = builder;
  if (connecting === null) return null;
  const none = connecting.targets.length === 0;
  return (
    <div className={styles.note} role="status">
      <span>
        {none
          ? "No step can follow here without leading people round in a circle."
          : `Choose the step that “${wayName(journey, connecting.from)}” leads to.`}
      </span>
      <Button variant="subtle" size="xs" onClick={() => builder.connect(null)}>
        Give up
      </Button>
    </div>
  );
}
