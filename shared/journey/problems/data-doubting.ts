// What each sort of doubt that the data raises is found by.

import type { DataSummary } from "./data-summary.ts";
import type { Doubting } from "./doubt.ts";

export interface DataDoubting extends Doubting {
  readonly summary: DataSummary;
}
