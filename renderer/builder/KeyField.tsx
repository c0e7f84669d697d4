// The key of a send: made from the names until somebody writes one of their own, and fixed once it is live.

import { Button, TextInput } from "@mantine/core";
import type { SendToDestinationsStep } from "../../shared/journey/journey.ts";
import { newKey } from "../../shared/journey/new-key.ts";
import { useSessionState } from "../session/session-context.ts";
import { FieldProblems } from "./FieldProblems.tsx";
import { useEditStep } from "./use-edit-step.ts";
import { useInspector } from "./inspector-context.ts";
import styles from "./KeyField.module.css";

export interface KeyFieldProps {
  readonly step: SendToDestinationsStep;
  readonly pointer: string;
}

const longestKey = 255;

export function KeyField({ step, pointer }: KeyFieldProps) {
  const { session, journey, readOnly } = useInspector();
  const edit = useEditStep();
  const status = useSessionState(session, (state) => state.status);
  const live = status === "published" || status === "paused";
  const made = newKey(journey, step);
  const taken = journey.steps.some(
    (one) => one.type === "sendToDestinations" && one.id !== step.id && one.key === step.key,
  );
  return (
    <div>
      <TextInput
        label="Key"
        description={
          live
            ? "What destinations know this step by. It stays as it is while the journey is live."
            : "What destinations know this step by, made from the names."
        }
        classNames={{ input: styles.key ?? "" }}
        data-pointer="/key"
        spellCheck={false}
        value={step.key}
        disabled={readOnly || live}
        error={keyError(step.key, taken)}
        onChange={({ currentTarget }) => edit({ ...step, key: currentTarget.value }, "/key")}
      />
      {step.key !== made && !live && !readOnly && (
        <Button variant="subtle" size="xs" onClick={() => edit({ ...step, key: made })}>
          Make it from the names
        </Button>
      )}
      <FieldProblems pointer={`${pointer}/key`} />
    </div>
  );
}

function keyError(key: string, taken: boolean): string | undefined {
  if (key === "") return "A send needs a key";
  if (key.length > longestKey) return `A key has at most ${longestKey} characters`;
  return taken ? "Another step of this journey has this key" : undefined;
}
