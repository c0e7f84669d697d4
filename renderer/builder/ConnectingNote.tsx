// Said while a connection is being drawn: what to do, and how to give up.

import { Button } from "@mantine/core";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Way } from "../../shared/journey/edits/edit.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { wayName } from "./way-name.ts";
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
          : question(journey, connecting.from)}
      </span>
      <Button variant="subtle" size="xs" onClick={() => builder.connect(null)}>
        Give up
      </Button>
    </div>
  );
}

function question(journey: Journey, from: Way): string {
  const step = journey.steps.find(({ id }) => id === from.step);
  if (step !== undefined && connectionsOf(step).length === 1)
    return `Choose the step that follows “${step.name || "the step without a name"}”.`;
  return `Choose the step that “${wayName(journey, from)}” leads to.`;
}
