// The lines of an open picker: its choices, with a heading above each group.

import type { Choice } from "../choices/choice.ts";

export type ListRow =
  | { readonly kind: "heading"; readonly text: string }
  /** `index`: among the choices. */
  | { readonly kind: "choice"; readonly choice: Choice; readonly index: number };

export function rowsOf(choices: readonly Choice[]): readonly ListRow[] {
  return choices.flatMap((choice, index): readonly ListRow[] => {
    const row = { kind: "choice", choice, index } as const;
    const isFirst = choice.group !== "" && choice.group !== choices[index - 1]?.group;
    return isFirst ? [{ kind: "heading", text: choice.group }, row] : [row];
  });
}

/** In px. */
export const rowHeight = (row: ListRow | undefined): number => (row?.kind === "heading" ? 28 : 30);
