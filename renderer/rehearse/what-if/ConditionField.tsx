// A condition of the changed journey: the sentence editor, and how many of the space it holds for at the playhead.

import { ConditionEditor, type ConditionEditorProps } from "../../conditions/ConditionEditor.tsx";
import type { StepFieldsProps } from "./StepFields.tsx";

interface ConditionFieldProps
  extends
    Pick<ConditionEditorProps, "condition" | "place" | "lead" | "pointer" | "onChange">,
    Pick<StepFieldsProps, "definitions" | "atMs"> {}

export const ConditionField = (props: ConditionFieldProps) => <ConditionEditor {...props} problems={[]} />;
