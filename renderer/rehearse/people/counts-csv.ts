// The counts of a rehearsal at an instant as CSV: a row for each number, so that any spreadsheet can turn them as it
// likes. Where two rehearsals are compared, the rows of both.

import type { OpenedRehearsal } from "../../../shared/api/travel-contract.ts";
import { csvRow } from "../../../shared/base/csv-row.ts";
import { formatInstant } from "../../../shared/base/instant.ts";
import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import { connectionsOf } from "../../../shared/journey/connections.ts";
import type { Step } from "../../../shared/journey/journey.ts";
import { connectionName } from "../../../shared/journey/wording.ts";
import { scopeCount } from "./scope-count.ts";

export interface CountedRehearsal {
  readonly opened: Pick<OpenedRehearsal, "name" | "journey">;
  readonly counts: InstantCounts;
}

const head = csvRow([
  "rehearsal",
  "instant",
  "step",
  "name",
  "connection",
  "connectionName",
  "measure",
  "total",
  "unique",
]);

export const countsCsv = (rehearsals: readonly CountedRehearsal[], atMs: number): string =>
  head + rehearsals.map((one) => rowsOf(one, atMs)).join("");

function rowsOf({ opened: { name, journey }, counts }: CountedRehearsal, atMs: number): string {
  const row = (...rest: Parameters<typeof csvRow>[0]): string => csvRow([name, formatInstant(atMs), ...rest]);
  const ofJourney = (["entered", "inProgress", "completed", "exited"] as const).map((measure) =>
    row(null, journey.name, null, null, measure, counts.total[measure], counts.unique[measure]),
  );
  const ofSteps = journey.steps.flatMap((step) => [
    ...(["waiting", "passed", "left"] as const).map((state) =>
      row(
        step.id,
        step.name,
        null,
        null,
        state,
        scopeCount({ of: "step", step: step.id, state }, counts),
        null,
      ),
    ),
    row(step.id, step.name, null, null, "reached", counts.steps[step.id]?.reached, null),
    ...waysOf(step).map(({ via, wayName }) =>
      row(step.id, step.name, via, wayName, "taken", counts.steps[step.id]?.fired[via], null),
    ),
  ]);
  return [...ofJourney, ...ofSteps].join("");
}

const waysOf = (step: Step): readonly { readonly via: string; readonly wayName: string }[] =>
  connectionsOf(step).map(({ via }) => ({ via, wayName: connectionName(step, via) }));
