// The key of a send: made from the names until somebody writes one of their own, and fixed once it is live.

import { Button, TextInput } from "@mantine/core";
import type { SendToDestinationsStep } from "../../shared/journey/journey.ts";
import { newKey } from "../../shared/journey/new-key.ts";
import { FieldProblems } from "./FieldProblems.tsx";
import { useIsLive } from "./use-is-live.ts";
import { useEditStep } from "./use-edit-step.ts";
import { useInspector } from "./inspector-context.ts";
import styles from "./KeyField.module.css";

export interface KeyFieldProps {
  readonly step: SendToDestinationsStep;
  readonly pointer: string;
}

const longestKey = 255;

export function KeyField({ step, pointer }: KeyFieldProps) {
  const { journey, readOnly } = useInspector();
  const edit = useEditStep();
  const live = useIsLive(step.id);
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
            ? "What destinations know this step by. It stays as it was published."
            : "What destinations know this step by, made from the names."
        }
        classNames={{ input: styles.key ?? "" }}
        data-pointer="/key"
        spellCheck={false}
        value={step.key}
        readOnly={readOnly || live}
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
