// What a test asks of the page, in the fragment of its address.

import type { PeopleScope } from "../../shared/api/cohort.ts";

export interface PanelsSettings {
  readonly rehearsal: number;
  readonly atMs: number;
  readonly panel: "people" | "outbox";
  readonly scope: PeopleScope;
  readonly dark?: boolean;
}
