// The inspector of several steps at once.

import { Button } from "@mantine/core";
import { IconCopy, IconSquaresDiagonal, IconStack2, IconTrash } from "@tabler/icons-react";
import type { Step } from "../../shared/journey/journey.ts";
import { StepIcon } from "../canvas/StepIcon.tsx";
import { countOf } from "../ui/format-count.ts";
import { InspectorHead } from "./InspectorHead.tsx";
import { StepSection } from "./StepSection.tsx";
import { useInspector } from "./inspector-context.ts";
import { useStepActions } from "./use-step-actions.ts";
import styles from "./Inspector.module.css";
import own from "./SeveralInspector.module.css";

const icon = { size: 16, stroke: 1.75, "aria-hidden": true } as const;

export function SeveralInspector({ steps }: { readonly steps: readonly Step[] }) {
  const { session, readOnly } = useInspector();
  const actions = useStepActions(session);
  const ids = steps.map(({ id }) => id);
  return (
    <>
      <InspectorHead
        icon={<IconStack2 size={18} stroke={1.75} aria-hidden />}
        name={<h2 className={styles.heading}>{countOf(steps.length, "step", "steps")}</h2>}
        kind="Selected together"
        onClose={() => session.select([])}
      />
      <div className={styles.scroll} tabIndex={-1}>
        <StepSection>
          <ul className={own.steps}>
            {steps.map((step) => (
              <li key={step.id}>
                <StepIcon type={step.type} size={16} />
                <span>{step.name || "a step without a name"}</span>
              </li>
            ))}
          </ul>
        </StepSection>
        <StepSection>
          <div className={own.actions}>
            <Button
              variant="default"
              leftSection={<IconCopy {...icon} />}
              onClick={() => void actions.copy(ids)}
            >
              Copy
            </Button>
            {!readOnly && (
              <>
                <Button
                  variant="default"
                  leftSection={<IconSquaresDiagonal {...icon} />}
                  onClick={() => actions.duplicate(ids)}
                >
                  Duplicate
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconTrash {...icon} />}
                  onClick={() => actions.remove(ids, "close")}
                >
                  Delete
                </Button>
              </>
            )}
          </div>
        </StepSection>
      </div>
    </>
  );
}
