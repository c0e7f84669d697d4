// One thing that the browser host must do, or must not let happen. A check throws where it is otherwise; it leaves
// the host as it found it, as long as the host defends itself.

import type { Hosted } from "./hosted.ts";

export interface Check {
  readonly name: string;
  /** What must be left out for it to fail, at least: each defence has to be named by one check. */
  readonly holds: readonly string[];
  run(hosted: Hosted): Promise<void>;
}
