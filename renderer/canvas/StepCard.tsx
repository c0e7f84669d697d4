// The card of a step: family edge, icon, name over summary, and in the overview how many reached it.

import { type DragEvent, type MouseEvent, memo } from "react";
import type { Step } from "../../shared/journey/journey.ts";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import { useCanvas, useCanvasState } from "./canvas-state.ts";
import { DifferenceBadge } from "./DifferenceBadge.tsx";
import { movedStepType } from "./drag-formats.ts";
import { StepCounts } from "./StepCounts.tsx";
import { stepFamily } from "./step-family.ts";
import { StepIcon } from "./StepIcon.tsx";
import { stepDescription } from "./step-description.ts";
import { StepOnMap } from "./StepOnMap.tsx";
import { SummaryText } from "./SummaryText.tsx";
import { useMap } from "./use-map.ts";
import { worstOf } from "./worst-problem.ts";
import styles from "./StepCard.module.css";

interface StepCardProps {
  readonly step: Step;
  readonly summary: string;
  /** Beside counts. */
  readonly shortSummary: string;
  /** In the journey that this one is compared with. */
  readonly summaryBefore: string | null;
}

export const StepCard = memo(function StepCard(props: StepCardProps) {
  const { step } = props;
  const { actions } = useCanvas();
  const isSelected = useCanvasState(({ selection }) => selection.has(step.id));
  const problems = useCanvasState((state) => state.problems.get(step.id));
  const target = useCanvasState(({ connecting }) =>
    connecting === null ? null : connecting.targets.has(step.id) ? "legal" : "dimmed",
  );
  const isMovable = useCanvasState(({ mode }) => mode === "build" && step.type !== "entry");
  const difference = useCanvasState(({ differences }) => differences?.get(step.id) ?? null);
  const onWay = useMap((map) => map.step(step.id)?.onWay ?? null);
  const problem = problems === undefined ? undefined : worstOf(problems);
  const click = (event: MouseEvent): void => {
    if (target === "legal") actions.connect(step.id);
    else if (target === null) actions.pick(step.id, event.ctrlKey || event.metaKey || event.shiftKey);
  };
  const startDrag = (event: DragEvent): void => {
    event.dataTransfer.setData(movedStepType, step.id);
    event.dataTransfer.effectAllowed = "move";
    actions.startDrag(step.id);
  };
  return (
    <div
      role="button"
      tabIndex={0}
      className={`${styles.card} ${isMovable ? "nopan" : ""}`}
      draggable={isMovable && target === null}
      data-step={step.id}
      data-family={stepFamily(step.type)}
      data-selected={isSelected || undefined}
      data-severity={problem?.severity}
      data-target={target ?? undefined}
      data-difference={difference ?? undefined}
      data-on-way={onWay ?? undefined}
      aria-pressed={isSelected}
      aria-disabled={target === "dimmed" || undefined}
      onClick={click}
      onDoubleClick={() => actions.openStep(step.id)}
      onDragStart={startDrag}
      onDragEnd={actions.endDrag}
    >
      <span className={styles.edge} />
      <span className={styles.icon}>
        <StepIcon type={step.type} />
      </span>
      <CardWords {...props} problem={problem} />
      <StepCounts step={step.id} />
      <StepOnMap step={step.id} />
      <span className="visually-hidden">{stepDescription(step.type, problems ?? [], difference)}</span>
      {problem !== undefined && <span className={styles.disc} aria-hidden />}
      {difference !== null && <DifferenceBadge difference={difference} />}
    </div>
  );
});

function CardWords({
  step,
  summary,
  shortSummary,
  summaryBefore,
  problem,
}: StepCardProps & { readonly problem: JourneyProblem | undefined }) {
  const isBuilt = useCanvasState(({ mode }) => mode === "build");
  return (
    <span className={styles.words}>
      <span className={styles.name} title={step.name} dir="auto">
        {step.name || "No name yet"}
      </span>
      <SummaryText
        className={styles.summary}
        text={isBuilt ? summary : shortSummary}
        before={summaryBefore}
        problem={problem}
      />
    </span>
  );
}
