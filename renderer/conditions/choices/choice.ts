// One line of a picker, and what the data and the definitions know for making them.

import type { EventInData, FieldInData, ShownName } from "../../../shared/api/catalogue-contract.ts";
import type { Condition } from "../../../shared/conditions/condition.ts";
import type { ConditionPlace } from "../../../shared/conditions/condition-schema.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import type { TokenIcon } from "../words/clause-token.ts";

export interface Choice {
  /** Unique in its list. */
  readonly key: string;
  readonly label: string;
  /** What it is called besides, by which it is found as well; "" for nothing. */
  readonly alsoCalled: string;
  /** On the right: how often, how many. */
  readonly note: string;
  readonly icon: TokenIcon | null;
  /** Heading above the first of its group; "" for none. */
  readonly group: string;
  /** It is what stands there now. */
  readonly isChosen: boolean;
  /** The data has nothing of this name. */
  readonly isUnseen: boolean;
  /** The picker stays open, for there may be more to choose. */
  readonly staysOpen: boolean;
  /** The part of the condition with this answer. */
  readonly part: () => Condition;
}

/** Something of the data with the words that it is shown under; absent: as the data has it. */
export type Offered<Found> = Found & Partial<ShownName>;

export interface Known {
  readonly place: ConditionPlace;
  readonly definitions: Definitions;
  /** Empty while the host is being asked. */
  readonly events: readonly Offered<EventInData>[];
  readonly traits: readonly Offered<FieldInData>[];
  /** Of the event that the question is about. */
  readonly properties: readonly FieldInData[];
}

/** A choice from what is special about it. */
export const choice = (special: Pick<Choice, "key" | "label" | "part"> & Partial<Choice>): Choice => ({
  alsoCalled: "",
  note: "",
  icon: null,
  group: "",
  isChosen: false,
  isUnseen: false,
  staysOpen: false,
  ...special,
});
