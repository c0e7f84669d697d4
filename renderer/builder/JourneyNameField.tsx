// The journey's name: so long at most, and unlike that of every other journey. A name that is taken stays in the
// field, with the reason, and the journey keeps the last that was free.

import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Edit } from "../../shared/journey/edits/edit.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { host } from "../host/host.ts";
import { useSessionState } from "../session/session-context.ts";
import { useInspector } from "./inspector-context.ts";
import { rekeyed } from "./rekeyed.ts";

const longestName = 73;

export function JourneyNameField() {
  const { session, journey, readOnly } = useInspector();
  const isDraft = useSessionState(session, ({ status }) => status === "draft");
  const { data: journeys = [] } = useQuery({ queryKey: ["journeys"], queryFn: () => host.journey.list() });
  /** What was typed over `over`, where that is taken. */
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string } | null>(null);
  const pending = typed !== null && typed.over === journey.name ? typed.text : null;
  const isTaken = (name: string) => journeys.some((row) => row.id !== journey.id && row.name === name);
  const shown = pending ?? journey.name;
  const change = (name: string) => {
    if (isTaken(name)) {
      setTyped({ text: name, over: journey.name });
      return;
    }
    setTyped(null);
    if (name !== journey.name) session.apply(renamed(journey, name, isDraft), { typing: "/name" });
  };
  return (
    <TextInput
      label="Name"
      data-pointer="/name"
      maxLength={longestName}
      value={shown}
      disabled={readOnly}
      rightSection={`${shown.length} / ${longestName}`}
      rightSectionWidth={64}
      rightSectionPointerEvents="none"
      error={nameError(shown, isTaken(shown))}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}

function nameError(name: string, taken: boolean): string | undefined {
  if (name === "") return "A journey needs a name";
  return taken
    ? "Another journey has this name already; the old name is kept until you choose a free one"
    : undefined;
}

/** Keys that were made from the names follow them, as long as nothing is live. */
function renamed(journey: Journey, name: string, keysFollow: boolean): readonly Edit[] {
  const edit: Edit = { kind: "renameJourney", name };
  if (!keysFollow) return [edit];
  const after = { ...journey, name };
  const steps = journey.steps.map((step) => ({ step, followed: rekeyed(journey, after, step) }));
  return [
    edit,
    ...steps.flatMap(({ step, followed }): readonly Edit[] =>
      followed === step ? [] : [{ kind: "changeStep", step: followed }],
    ),
  ];
}
