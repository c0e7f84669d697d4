// What a test asks of the page, in the fragment of its address.

import type { ConditionEditorProps } from "../../renderer/conditions/ConditionEditor.tsx";

export type HarnessSettings = Partial<
  Pick<ConditionEditorProps, "condition" | "place" | "problems" | "readOnly"> & { readonly dark: boolean }
>;
