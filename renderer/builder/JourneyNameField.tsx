// The journey's name: so long at most, and unlike that of every other journey. A name that is taken stays in the
// field, with the reason, and the journey keeps the last that was free.

import { TextInput } from "@mantine/core";
import { useState } from "react";
import { longestJourneyName } from "../../shared/journey/journey-name.ts";
import { useSessionState } from "../session/use-session-state.ts";
import { useNameProblem } from "../session/use-name-problem.ts";
import { useInspector } from "./inspector-context.ts";
import { renamedJourney } from "./renamed-journey.ts";

export function JourneyNameField() {
  const { session, journey, readOnly } = useInspector();
  const isDraft = useSessionState(session, ({ status }) => status === "draft");
  const problemOf = useNameProblem(journey.id);
  /** What was typed over `over`, where that cannot be the name. */
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string } | null>(null);
  const pending = typed !== null && typed.over === journey.name ? typed.text : null;
  const shown = pending ?? journey.name;
  const change = (name: string) => {
    if (name !== "" && problemOf(name) !== undefined) {
      setTyped({ text: name, over: journey.name });
      return;
    }
    setTyped(null);
    if (name !== journey.name) session.apply(renamedJourney(journey, name, isDraft), { typing: "/name" });
  };
  return (
    <TextInput
      label="Name"
      data-pointer="/name"
      maxLength={longestJourneyName}
      value={shown}
      disabled={readOnly}
      rightSection={`${shown.length} / ${longestJourneyName}`}
      rightSectionWidth={64}
      rightSectionPointerEvents="none"
      error={errorOf(problemOf(shown), pending !== null)}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}

const errorOf = (problem: string | undefined, oldIsKept: boolean): string | undefined =>
  oldIsKept && problem !== undefined ? `${problem} The old name is kept until you choose another.` : problem;
