// The condition editor inside the inspector: with the problems of this condition, and typing that is undone as one.

import { ConditionEditor, type ConditionEditorProps } from "../conditions/ConditionEditor.tsx";
import { useInspector } from "./inspector-context.ts";
import { problemsAt } from "./problems-at.ts";
import { typedPlace } from "./typed-place.ts";

export interface StepConditionProps extends Pick<
  ConditionEditorProps,
  "condition" | "place" | "lead" | "pointer"
> {
  /** `typing`: the place that is typed into, within the condition. */
  readonly onChange: (condition: ConditionEditorProps["condition"], typing: string | undefined) => void;
}

export function StepCondition({ condition, place, lead, pointer, onChange }: StepConditionProps) {
  const { definitions, problems, atMs, readOnly } = useInspector();
  return (
    <ConditionEditor
      condition={condition}
      place={place}
      lead={lead}
      pointer={pointer}
      definitions={definitions}
      problems={problemsAt(problems, pointer)}
      atMs={atMs}
      readOnly={readOnly}
      onChange={(next) => onChange(next, typedPlace(condition, next))}
    />
  );
}
