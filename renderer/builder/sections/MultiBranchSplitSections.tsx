// Which of several branches people take: every one that matches, each when it does, or only the first.

import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { connectionName } from "../../../shared/journey/wording.ts";
import { BelowQuestion } from "../BelowQuestion.tsx";
import { ConditionBranches } from "../ConditionBranches.tsx";
import { namedOutlet } from "../named-outlet.ts";
import { OutletName } from "../OutletName.tsx";
import { StepSection } from "../StepSection.tsx";
import { useEditStep } from "../use-edit-step.ts";
import { useInspector } from "../inspector-context.ts";
import { outletRemoval, stepsLost } from "../way-removal.ts";
import type { SectionProps } from "./section-props.ts";
import styles from "./sections.module.css";

const modes = [
  { value: "allMatching", label: "All that match" },
  { value: "firstMatch", label: "First match" },
];

export function MultiBranchSplitSections({ step, pointer }: SectionProps<"multiBranchSplit">) {
  const { session, journey, readOnly } = useInspector();
  const edit = useEditStep();
  const [asking, setAsking] = useState(false);
  const { otherwise, ...rest } = step;
  const isFirst = step.mode === "firstMatch";
  const removal = outletRemoval(step, { ...rest, mode: "allMatching" }, "otherwise");
  const change = (mode: string) => {
    if (mode === "firstMatch") edit({ ...step, mode, otherwise: otherwise ?? { next: null } });
    else if (stepsLost(journey, removal).length > 0) setAsking(true);
    else session.apply(removal.edits("remove"));
  };
  return (
    <>
      <StepSection title="People take">
        <SegmentedControl
          aria-label="Which branches people take"
          data-pointer="/mode"
          data={modes}
          value={isFirst ? "firstMatch" : "allMatching"}
          onChange={change}
          disabled={readOnly}
        />
        <p className={styles.hint}>
          {isFirst
            ? "Decided once, on arrival: the first branch that holds, else everyone else."
            : "Each branch once it holds, so a person may take several, at different times."}
        </p>
        {asking && (
          <BelowQuestion
            removal={removal}
            name={connectionName(step, "otherwise")}
            onDone={() => setAsking(false)}
          />
        )}
      </StepSection>
      <StepSection title={isFirst ? "Branches, in this order" : "Branches"}>
        <ConditionBranches step={step} pointer={pointer} fewest={isFirst ? 1 : 2} />
        {otherwise !== undefined && (
          <OutletName
            label="Who matches none"
            name={otherwise.name}
            usual="Everyone else"
            pointer="/otherwise/name"
            onChange={(name) => edit({ ...step, otherwise: namedOutlet(otherwise, name) }, "/otherwise/name")}
          />
        )}
      </StepSection>
    </>
  );
}
