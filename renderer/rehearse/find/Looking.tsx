// While an answer is looked for: that it is, and a way out; then why there is none, and a way to ask again.

import { Button, Loader } from "@mantine/core";
import { Refused } from "../../ui/Refused.tsx";
import styles from "./Looking.module.css";
import type { FoundAnswer } from "./use-found.ts";

interface LookingProps {
  readonly found: FoundAnswer<unknown>;
  /** "Looking through all ways…" */
  readonly words: string;
}

export function Looking({ found, words }: LookingProps) {
  if (found.isLooking)
    return (
      <div className={styles.looking} role="status">
        <Loader size={14} color="gray" aria-hidden />
        <span>{words}</span>
        <Button size="compact-xs" variant="default" onClick={found.cancel}>
          Cancel
        </Button>
      </div>
    );
  if (found.answer !== undefined) return null;
  if (found.refusal !== null)
    return (
      <Refused refusal={found.refusal}>
        <Button size="xs" variant="default" onClick={found.lookAgain}>
          Look again
        </Button>
      </Refused>
    );
  return (
    <div className={styles.looking}>
      <span>Cancelled.</span>
      <Button size="compact-xs" variant="default" onClick={found.lookAgain}>
        Look again
      </Button>
    </div>
  );
}
