// What a what-if is asked for, as plain values that can be sent between threads.

import type { Journey } from "../../../shared/journey/journey.ts";
import type { PersonEdits } from "../../../shared/api/what-if-contract.ts";

export interface WhatIfTask {
  /** The rehearsal that it plays on from. */
  readonly rehearsal: number;
  /** Within the time of that rehearsal. Everything before stays. */
  readonly fromMs: number;
  /** The changed journey, checked against the definitions of the rehearsal; null: people alone are changed. */
  readonly journey: Journey | null;
  readonly people: readonly PersonEdits[];
}
