// When nobody enters, and when the journey is archived.

import { ActionIcon, Button, Checkbox } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { InstantField } from "../../ui/InstantField.tsx";
import type { PauseDraft } from "./setup-draft.ts";
import type { SetupPartProps } from "./SetupForm.tsx";
import form from "./SetupForm.module.css";
import styles from "./TimesSection.module.css";

const weekMs = 7 * 86_400_000;

export function PausesSection(part: SetupPartProps) {
  const { draft, change, problemOf } = part;
  const { pauses } = draft;
  const set = (key: number, changed: Partial<PauseDraft>): void =>
    change({ pauses: pauses.map((pause) => (pause.key === key ? { ...pause, ...changed } : pause)) });
  return (
    <section className={form.section}>
      <div className={form.heading}>
        <h3>Pauses</h3>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
          onClick={() => change({ pauses: [...pauses, nextPause(part)] })}
        >
          Add a pause
        </Button>
      </div>
      {pauses.map((pause, index) => (
        <PauseRow
          key={pause.key}
          number={index + 1}
          pause={pause}
          problem={problemOf("pauses", index)}
          onChange={(changed) => set(pause.key, changed)}
          onRemove={() => change({ pauses: pauses.filter(({ key }) => key !== pause.key) })}
        />
      ))}
      <p className={styles.hint}>While paused nobody enters; who is in goes on.</p>
      <Archive {...part} />
    </section>
  );
}

interface PauseRowProps {
  /** From 1. */
  readonly number: number;
  readonly pause: PauseDraft;
  readonly problem: string | null;
  readonly onChange: (changed: Partial<PauseDraft>) => void;
  readonly onRemove: () => void;
}

function PauseRow({ number, pause, problem, onChange, onRemove }: PauseRowProps) {
  return (
    <fieldset className={styles.pause}>
      <legend className="visually-hidden">Pause {number}</legend>
      <div className={styles.ends}>
        <InstantField
          label={`Pause ${number} from`}
          hiddenLabel
          atMs={pause.fromMs}
          problem={null}
          onChange={(fromMs) => onChange({ fromMs })}
        />
        <InstantField
          label={`Pause ${number} to`}
          hiddenLabel
          atMs={pause.toMs}
          problem={problem}
          onChange={(toMs) => onChange({ toMs })}
        />
      </div>
      <ActionIcon variant="subtle" color="gray" aria-label={`Take pause ${number} out`} onClick={onRemove}>
        <IconX size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </fieldset>
  );
}

function Archive({ draft: { isArchived, archivedAtMs, untilMs }, change, problemOf }: SetupPartProps) {
  return (
    <>
      <Checkbox
        size="xs"
        classNames={{ label: styles.label ?? "" }}
        label="Archived before the end"
        checked={isArchived}
        onChange={({ currentTarget }) =>
          change({ isArchived: currentTarget.checked, archivedAtMs: archivedAtMs ?? untilMs })
        }
      />
      {isArchived && (
        <InstantField
          label="Archived at"
          hiddenLabel
          atMs={archivedAtMs}
          problem={problemOf("archive")}
          onChange={(changed) => change({ archivedAtMs: changed })}
        />
      )}
    </>
  );
}

/** A week, a week after what is there; within the rehearsal where there is room. */
function nextPause({ draft: { pauses, publishedAtMs, untilMs } }: SetupPartProps): PauseDraft {
  const key = Math.max(-1, ...pauses.map((pause) => pause.key)) + 1;
  const beforeMs = pauses.at(-1)?.toMs ?? publishedAtMs;
  if (beforeMs === null) return { key, fromMs: null, toMs: null };
  const room = untilMs === null ? Infinity : untilMs - beforeMs;
  const lengthMs = room >= 3 * weekMs ? weekMs : Math.floor(Math.max(2_000, room) / 3 / 1_000) * 1_000;
  return { key, fromMs: beforeMs + lengthMs, toMs: beforeMs + 2 * lengthMs };
}
