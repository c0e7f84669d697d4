// What of one step can be changed here: its durations, limits, conditions, branches and destinations. Steps come and go
// in Build.

import { Checkbox } from "@mantine/core";
import { assertNever } from "../../../shared/base/assert.ts";
import type { Edit } from "../../../shared/journey/edits/edit.ts";
import type {
  EntryStep,
  HoldUntilStep,
  Step,
  TrueFalseSplitStep,
  WaitForConditionStep,
} from "../../../shared/journey/journey.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { DurationField } from "../../ui/DurationField.tsx";
import { BranchFields } from "./BranchFields.tsx";
import { ConditionField } from "./ConditionField.tsx";
import { DestinationFields } from "./DestinationFields.tsx";
import { ShareFields } from "./ShareFields.tsx";
import styles from "./StepChanges.module.css";

export interface StepFieldsProps {
  readonly step: Step;
  /** Of the step in the document. */
  readonly pointer: string;
  readonly definitions: Definitions;
  /** Of the counts beside conditions. */
  readonly atMs: number;
  readonly onEdit: (edit: Edit) => void;
}

export function StepFields(props: StepFieldsProps) {
  const { step, definitions, onEdit } = props;
  const change = (changed: Step): void => onEdit({ kind: "changeStep", step: changed });
  switch (step.type) {
    case "entry":
      return (
        <>
          <OneCondition {...props} step={step} />
          <Checkbox
            label="What was before publication counts"
            checked={step.useHistoricalData === true}
            onChange={({ currentTarget }) => change({ ...step, useHistoricalData: currentTarget.checked })}
          />
        </>
      );
    case "waitForDuration":
      return (
        <DurationField
          label="Wait"
          pointer="/duration"
          value={step.duration}
          disabled={false}
          onChange={(duration) => change({ ...step, duration })}
        />
      );
    case "waitForCondition":
      return (
        <>
          <OneCondition {...props} step={step} />
          <Limit step={step} onChange={change} />
        </>
      );
    case "trueFalseSplit":
      return <OneCondition {...props} step={step} />;
    case "multiBranchSplit":
      return <BranchFields {...props} step={step} />;
    case "holdUntil":
      return (
        <>
          <BranchFields {...props} step={step} />
          <Limit step={step} onChange={change} />
        </>
      );
    case "randomizedSplit":
      return <ShareFields step={step} onEdit={onEdit} />;
    case "sendToDestinations":
      return <DestinationFields step={step} definitions={definitions} onEdit={onEdit} />;
    default:
      return assertNever(step);
  }
}

type Asking = EntryStep | WaitForConditionStep | TrueFalseSplitStep;

const leads: Record<Asking["type"], string> = {
  entry: "People enter when",
  waitForCondition: "People go on when",
  trueFalseSplit: "True when",
};

function OneCondition({
  step,
  pointer,
  definitions,
  atMs,
  onEdit,
}: StepFieldsProps & { readonly step: Asking }) {
  return (
    <ConditionField
      definitions={definitions}
      atMs={atMs}
      condition={step.condition}
      place={step.type === "entry" ? "beforeEntry" : "step"}
      lead={leads[step.type]}
      pointer={`${pointer}/condition`}
      onChange={(condition) => onEdit({ kind: "changeStep", step: { ...step, condition } })}
    />
  );
}

interface LimitProps {
  readonly step: WaitForConditionStep | HoldUntilStep;
  readonly onChange: (step: Step) => void;
}

function Limit({ step, onChange }: LimitProps) {
  const { timeout } = step;
  if (timeout === undefined) return null;
  return (
    <div className={styles.field}>
      <p className={styles.label}>Wait at most</p>
      <DurationField
        label="Wait at most"
        pointer="/timeout/after"
        value={timeout.after}
        disabled={false}
        onChange={(after) => onChange({ ...step, timeout: { ...timeout, after } })}
      />
    </div>
  );
}
