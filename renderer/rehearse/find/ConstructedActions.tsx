// What can be done with somebody who was found: played as a what-if, or taken along as messages.

import { Button } from "@mantine/core";
import { IconCopy, IconPlayerPlayFilled } from "@tabler/icons-react";
import type { NearestPerson } from "../../../shared/api/find-contract.ts";
import { formatPercent } from "../../ui/format-count.ts";
import { Refused } from "../../ui/Refused.tsx";
import { say } from "../../ui/notices.tsx";
import type { Rehearsing } from "../rehearsing.ts";
import styles from "./ConstructedActions.module.css";
import { copyAsMessages } from "./copy-as-messages.ts";
import { useFoundWhatIf } from "./use-found-what-if.ts";

interface ConstructedActionsProps {
  readonly rehearsing: Rehearsing;
  readonly found: NearestPerson;
}

export function ConstructedActions({ rehearsing, found }: ConstructedActionsProps) {
  const run = useFoundWhatIf(rehearsing, found);
  const copy = async (): Promise<void> => {
    const sentence = await copyAsMessages(found);
    say({ kind: "done", sentence });
  };
  return (
    <div className={styles.actions}>
      {run.refusal !== null && <Refused refusal={run.refusal} />}
      {run.done !== null && (
        <div className={styles.running} role="status">
          <span>{formatPercent(run.done, 1)} played</span>
          <Button size="compact-xs" variant="default" onClick={run.cancel}>
            Cancel
          </Button>
        </div>
      )}
      {run.done === null && found.edits.length > 0 && (
        <Button size="xs" leftSection={<IconPlayerPlayFilled size={13} aria-hidden />} onClick={run.start}>
          Show as a what-if
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCopy size={14} stroke={1.75} aria-hidden />}
        onClick={() => void copy()}
      >
        Copy as messages
      </Button>
    </div>
  );
}
