// The fields of a setup, and the foot that runs it.

import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { RehearsalDefaults } from "../../../shared/api/rehearsal-contract.ts";
import { CohortSection } from "./CohortSection.tsx";
import { draftOf, type FieldProblem, readDraft, type SetupDraft } from "./setup-draft.ts";
import styles from "./SetupForm.module.css";
import type { SetupPanelProps } from "./SetupPanel.tsx";
import { SetupFoot } from "./SetupFoot.tsx";
import { TimesSection } from "./TimesSection.tsx";
import { useEstimate } from "./use-estimate.ts";
import { useRunKey } from "./use-run-key.ts";

export interface SetupFormProps extends SetupPanelProps {
  readonly defaults: RehearsalDefaults;
}

/** What every part of the form takes. */
export interface SetupPartProps {
  readonly draft: SetupDraft;
  readonly defaults: RehearsalDefaults;
  readonly change: (part: Partial<SetupDraft>) => void;
  /** The sentence for a field, once somebody has changed something or asked to run it. */
  readonly problemOf: (field: FieldProblem["field"], pause?: number) => string | null;
}

export function SetupForm({ journey, definitions, rehearsal, defaults }: SetupFormProps) {
  const [draft, setDraft] = useState(() => draftOf(defaults.setup));
  const [isTouched, setTouched] = useState(false);
  const read = readDraft(draft);
  const setup = read.kind === "setup" ? read.setup : null;
  const estimate = useEstimate(journey, setup);
  const { run } = rehearsal;
  const begin = (): void => {
    setTouched(true);
    const name = draft.name.trim();
    if (setup !== null && run.kind !== "running") rehearsal.startWith(setup, name === "" ? null : name);
  };
  useRunKey(begin);
  const part: SetupPartProps = {
    draft,
    defaults,
    change: (changed) => {
      setTouched(true);
      if (run.kind === "refused" && run.at === "setup") rehearsal.dismiss();
      setDraft((now) => ({ ...now, ...changed }));
    },
    problemOf: (field, pause) => {
      if (read.kind === "setup" || !isTouched) return null;
      return (
        read.problems.find((one) => one.field === field && one.pause === (pause ?? null))?.sentence ?? null
      );
    },
  };
  return (
    <form className={styles.form} aria-label="Setup" noValidate onSubmit={(event) => event.preventDefault()}>
      <div className={styles.fields}>
        <CohortSection {...part} definitions={definitions} estimate={estimate} />
        <TimesSection {...part} />
        <section className={styles.section}>
          <TextInput
            label="Name"
            size="sm"
            placeholder="Numbered where it has none"
            maxLength={200}
            value={draft.name}
            onChange={({ currentTarget }) => part.change({ name: currentTarget.value })}
          />
        </section>
      </div>
      <SetupFoot rehearsal={rehearsal} estimate={estimate} isReadable={setup !== null} onRun={begin} />
    </form>
  );
}
