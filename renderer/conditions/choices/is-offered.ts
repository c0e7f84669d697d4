// Whether a picker offers what somebody has hidden: where it is chosen already, and where its name, or what it is shown
// as, is typed exactly.

import type { ShownName } from "../../../shared/api/catalogue-contract.ts";

export interface HiddenOrNot extends Partial<ShownName> {
  /** In the data. */
  readonly name: string;
  readonly isChosen: boolean;
}

export function isOffered({ name, label, isHidden, isChosen }: HiddenOrNot, typed: string): boolean {
  if (isHidden !== true || isChosen) return true;
  const wanted = typed.trim();
  return wanted !== "" && (wanted === name || wanted === label);
}
