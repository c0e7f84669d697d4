// One transition of one user as a value: what the incremental drive returns and every output is written from.

import type { TransitionKind } from "../transition.ts";

export interface TransitionRecord {
  readonly user: string;
  /** 1 for the user's first instance. */
  readonly entry: number;
  readonly atMs: number;
  readonly kind: TransitionKind;
}
