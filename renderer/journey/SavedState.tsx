// Whether what is shown is on disk. A refusal stays until saving succeeds, and opens into what to do.

import { Button, Popover } from "@mantine/core";
import { IconAlertCircle, IconCheck, IconDots } from "@tabler/icons-react";
import type { JourneySession } from "../session/journey-session.ts";
import { useSessionState } from "../session/use-session-state.ts";
import type { Saving } from "../session/session-state.ts";
import { Refused } from "../ui/Refused.tsx";
import styles from "./SavedState.module.css";

export interface SavedStateProps {
  readonly session: JourneySession;
}

export function SavedState({ session }: SavedStateProps) {
  const saving = useSessionState(session, (state) => state.saving);
  if (typeof saving === "object")
    return <NotSaved refusal={saving.refused} onRetry={() => void session.flush()} />;
  const saved = saving === "saved";
  const Icon = saved ? IconCheck : IconDots;
  return (
    <span className={styles.state} title={saved ? "Everything is on disk" : "On its way to the disk"}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span className={styles.word}>{saved ? "Saved" : "Saving"}</span>
    </span>
  );
}

interface NotSavedProps {
  readonly refusal: Extract<Saving, object>["refused"];
  readonly onRetry: () => void;
}

function NotSaved({ refusal, onRetry }: NotSavedProps) {
  return (
    <Popover width={320} position="bottom-end" shadow="var(--s3)" defaultOpened trapFocus returnFocus>
      <Popover.Target>
        <Button
          className={`${styles.state} ${styles.refused}`}
          variant="subtle"
          size="xs"
          leftSection={<IconAlertCircle size={16} stroke={1.75} />}
        >
          Not saved
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label="Why this is not saved">
        <Refused refusal={refusal}>
          <Button size="xs" variant="default" onClick={onRetry}>
            Try again
          </Button>
        </Refused>
      </Popover.Dropdown>
    </Popover>
  );
}
