// What of the journey itself can be changed here: when people leave early, and when they may enter again.

import type { Edit } from "../../../shared/journey/edits/edit.ts";
import type { JourneySettings } from "../../../shared/journey/journey.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { DurationField } from "../../ui/DurationField.tsx";
import { ConditionField } from "./ConditionField.tsx";
import styles from "./StepChanges.module.css";

interface SettingsFieldsProps {
  readonly settings: JourneySettings;
  readonly definitions: Definitions;
  readonly atMs: number;
  readonly onEdit: (edit: Edit) => void;
}

export function SettingsFields({ settings, definitions, atMs, onEdit }: SettingsFieldsProps) {
  const { exit, reentry } = settings;
  const change = (changed: JourneySettings): void => onEdit({ kind: "changeSettings", settings: changed });
  if (exit === undefined && reentry === undefined) {
    return (
      <p className={styles.label}>Nobody leaves early and nobody enters again; Build can change that.</p>
    );
  }
  return (
    <>
      {exit?.after !== undefined && (
        <div className={styles.field}>
          <p className={styles.label}>People leave after</p>
          <DurationField
            label="People leave after"
            pointer="/settings/exit/after"
            value={exit.after}
            disabled={false}
            onChange={(after) => change({ ...settings, exit: { ...exit, after } })}
          />
        </div>
      )}
      {exit?.when !== undefined && (
        <ConditionField
          definitions={definitions}
          atMs={atMs}
          condition={exit.when}
          place="exit"
          lead="People leave when"
          pointer="/settings/exit/when"
          onChange={(when) => change({ ...settings, exit: { ...exit, when } })}
        />
      )}
      {reentry !== undefined && (
        <div className={styles.field}>
          <p className={styles.label}>People may enter again after</p>
          <DurationField
            label="People may enter again after"
            pointer="/settings/reentry/after"
            value={reentry.after}
            disabled={false}
            onChange={(after) => change({ ...settings, reentry: { after } })}
          />
        </div>
      )}
    </>
  );
}
