// What every block of one editor shares: the condition, what is known about it, and the ways to change it.

import { createContext, use } from "react";
import { assert } from "../../../shared/base/assert.ts";
import type { Problem } from "../../../shared/base/problem.ts";
import type { Condition } from "../../../shared/conditions/condition.ts";
import type { ConditionPlace } from "../../../shared/conditions/condition-schema.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import type { LiveCount } from "../counts/use-condition-count.ts";
import type { Names } from "../words/clause-tokens.ts";
import type { ConditionProblem } from "./condition-problem.ts";

/** Something of the editor that can have the focus. */
export interface FocusPlace {
  /** Of a part, from the condition's top. */
  readonly pointer: string;
  /** A word of the part, "add" for its button of a new clause; null for the part itself. */
  readonly token: string | null;
}

export interface OpenPicker extends FocusPlace {
  readonly token: string;
  /** What was typed to open it. */
  readonly typed: string;
}

/** What was pasted could not be taken. */
export interface PasteRefusal {
  readonly pointer: string;
  readonly problems: readonly Problem[];
}

export interface Editing {
  readonly condition: Condition;
  readonly place: ConditionPlace;
  readonly definitions: Definitions;
  readonly names: Names;
  readonly readOnly: boolean;
  readonly live: LiveCount;
  /** The condition's own place in what is inspected; whoever shows a problem finds its word by `data-pointer`. */
  readonly fieldBase: string;
  /** With places from the condition's top. */
  readonly problems: readonly ConditionProblem[];
  readonly open: OpenPicker | null;
  readonly setOpen: (open: OpenPicker | null) => void;
  /** The part that had the focus last. */
  readonly active: string | null;
  readonly pasteRefusal: PasteRefusal | null;
  /** The condition becomes another one; afterwards the focus is there (null: where it was), perhaps with its picker. */
  readonly change: (condition: Condition, focus: FocusPlace | null, andOpen?: boolean) => void;
  /** The focus goes there, at once. */
  readonly focus: (place: FocusPlace) => void;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = use(EditingContext);
  assert(editing !== null, "blocks stand inside a condition editor");
  return editing;
}
