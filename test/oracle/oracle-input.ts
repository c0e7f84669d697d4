// What a rehearsal depends on, in the form in which it stands in files.

import type { Journey } from "../../shared/journey/journey.ts";
import type { Definitions } from "../../shared/people/definitions.ts";

export interface OracleInput {
  readonly journey: Journey;
  readonly definitions: Definitions;
  /** Parsed JSON, in import order; what FORMATS.md rejects is passed over. */
  readonly messages: readonly unknown[];
  readonly publishedAtMs: number;
  /** Inclusive. */
  readonly untilMs: number;
  /** `fromMs` inclusive, `toMs` exclusive. */
  readonly pauses: readonly { readonly fromMs: number; readonly toMs: number }[];
  readonly archivedAtMs?: number;
}
