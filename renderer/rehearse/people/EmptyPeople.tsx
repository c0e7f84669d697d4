// Why nobody is listed, and what shows somebody.

import { Button } from "@mantine/core";
import type { PeopleScope } from "../../../shared/api/cohort.ts";
import { assertNever } from "../../../shared/base/assert.ts";
import type { Step } from "../../../shared/journey/journey.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { Rehearsing } from "../rehearsing.ts";
import type { PeopleList } from "./use-people-list.ts";

interface EmptyPeopleProps {
  readonly rehearsing: Rehearsing;
  readonly list: PeopleList;
  readonly step: Step | undefined;
}

export function EmptyPeople({ rehearsing, list, step }: EmptyPeopleProps) {
  const { settings, change } = list;
  const { scope, setScope } = rehearsing;
  if (settings.text.trim() !== "" || settings.applied !== null)
    return (
      <EmptyState sentence="Nobody here matches.">
        <Button variant="default" onClick={() => change({ text: "", condition: null, applied: null })}>
          Show all
        </Button>
      </EmptyState>
    );
  if (rehearsing.step !== null && step === undefined)
    return <EmptyState sentence="This rehearsal does not have this step." />;
  const isPassedAtOnce =
    scope.of === "step" && scope.state === "waiting" && step !== undefined && !waits(step);
  if (isPassedAtOnce)
    return (
      <EmptyState sentence="Nobody waits here: people pass this step at once.">
        <Button variant="default" onClick={() => setScope({ of: "step", step: scope.step, state: "passed" })}>
          Show who passed
        </Button>
      </EmptyState>
    );
  return <EmptyState sentence={sentenceOf(scope)} />;
}

const waits = ({ type }: Step): boolean =>
  type === "waitForDuration" ||
  type === "waitForCondition" ||
  type === "holdUntil" ||
  type === "multiBranchSplit";

function sentenceOf(scope: PeopleScope): string {
  switch (scope.of) {
    case "step":
      return {
        waiting: "Nobody waits here at this instant.",
        passed: "Nobody has passed this step yet.",
        left: "Nobody has left the journey from here yet.",
      }[scope.state];
    case "connection":
      return "Nobody has taken this way yet.";
    case "journey":
      return {
        entered: "Nobody has entered yet.",
        inProgress: "Nobody is in the journey at this instant.",
        completed: "Nobody has completed the journey yet.",
        exited: "Nobody has left the journey early yet.",
      }[scope.state];
    default:
      return assertNever(scope);
  }
}
