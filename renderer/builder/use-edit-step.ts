// Changes the settings of a step; its connections stay.

import type { Step } from "../../shared/journey/journey.ts";
import { useInspector } from "./inspector-context.ts";

/** `typing`: the field that is typed into; changes to it, one after the other, are undone together. */
export function useEditStep(): (step: Step, typing?: string) => void {
  const { session } = useInspector();
  return (step, typing) => {
    session.apply(
      [{ kind: "changeStep", step }],
      typing === undefined ? {} : { typing: `${step.id}${typing}` },
    );
  };
}
