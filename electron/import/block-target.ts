// Where the rows of a block go, on one parsing thread.

import type { LayoutTable } from "./layout-table.ts";
import type { MessageProtector } from "./protection/protect-message.ts";
import type { StagingWriter } from "./staging-writer.ts";

export interface BlockTarget {
  readonly layouts: LayoutTable;
  readonly writer: StagingWriter;
  /** Absent where nothing is protected. */
  readonly protector?: MessageProtector;
}
