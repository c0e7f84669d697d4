// Who takes part in a rehearsal, in words: "Sample of 1,000, seed 7".

import type { Cohort, PeopleScope } from "../../../shared/api/cohort.ts";
import { assertNever } from "../../../shared/base/assert.ts";
import type { AudienceId } from "../../../shared/base/ids.ts";
import type { DefinitionNames } from "../../../shared/people/definition-names.ts";
import { countOf, formatCount } from "../../ui/format-count.ts";
import { formatDayTime } from "../../ui/format-instant.ts";
import { scenarioName } from "../setup/scenario-name.ts";

export function cohortWords(cohort: Cohort, names: Pick<DefinitionNames, "audience">): string {
  switch (cohort.kind) {
    case "everyone":
      return "Everyone";
    case "audience":
      return `Audience ${names.audience(cohort.audience as AudienceId)}`;
    case "sample":
      return `Sample of ${formatCount(cohort.size)}, seed ${cohort.seed}`;
    case "people":
      return `${countOf(cohort.userIds.length, "named person", "named people")}`;
    case "found":
      return `${scopeWords(cohort.query.scope)} on ${formatDayTime(cohort.query.atMs)}`;
    case "generated":
      return `${scenarioName(cohort.scenario)}, made up, seed ${cohort.seed}`;
    case "personas":
      return cohort.ids === null ? "All personas" : countOf(cohort.ids.length, "persona", "personas");
    default:
      return assertNever(cohort);
  }
}

const stepStates = {
  waiting: "Those waiting at a step",
  passed: "Those past a step",
  left: "Those who left at a step",
};
const journeyStates = {
  entered: "Those who had entered",
  inProgress: "Those in progress",
  completed: "Those who had completed",
  exited: "Those who had exited",
};

function scopeWords(scope: PeopleScope): string {
  if (scope.of === "journey") return journeyStates[scope.state];
  return scope.of === "step" ? stepStates[scope.state] : "Those who took a branch";
}
