// One problem at its step: what, why, and what mends it. The worst of the selected step, else of all; only where the
// card hides no step and nothing to press, for the inspector and the list say the same. It keeps its size when the
// canvas is zoomed.

import { Button } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { NodeToolbar, Position, useStore } from "@xyflow/react";
import type { StepId } from "../../shared/base/ids.ts";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import { WordsText } from "../ui/WordsText.tsx";
import { calloutPlace } from "./callout-place.ts";
import { useCanvas } from "./canvas-state.ts";
import type { JourneyLayout } from "./journey-layout.ts";
import type { Covered } from "./use-canvas-commands.ts";
import { worstOf } from "./worst-problem.ts";
import styles from "./ProblemCallout.module.css";

interface ProblemCalloutProps {
  readonly problems: readonly JourneyProblem[];
  readonly selection: readonly StepId[];
  readonly layout: JourneyLayout;
  readonly covered: Covered;
}

export function ProblemCallout({ problems, selection, layout, covered }: ProblemCalloutProps) {
  const { actions } = useCanvas();
  const shown = shownProblem(problems, selection);
  const step = shown?.step ?? null;
  const place = useStore(({ transform, width, height }) => {
    if (step === null) return null;
    const view = {
      transform,
      left: covered.left,
      width: width - covered.left - covered.right,
      height: height - covered.bottom,
    };
    return calloutPlace(step, layout, view);
  });
  if (shown === undefined || step === null || place === null) return null;
  const side = place.startsWith("left") ? "left" : "right";
  const grows = place.endsWith("down") ? "down" : "up";
  return (
    <NodeToolbar
      nodeId={step}
      isVisible
      position={side === "left" ? Position.Left : Position.Right}
      align={grows === "down" ? "start" : "end"}
      offset={16}
    >
      <section
        className={`${styles.card} nopan nowheel`}
        data-side={side}
        data-grows={grows}
        data-severity={shown.severity}
        aria-label={shown.title}
      >
        <p className={styles.title}>
          <IconAlertCircle className={styles.icon} size={16} stroke={1.75} aria-hidden />
          {shown.title}
        </p>
        <p className={styles.why}>
          <WordsText words={shown.explanation} />
        </p>
        <div className={styles.actions}>
          {shown.fixes.map((fix) => (
            <Button key={fix.label} size="compact-sm" variant="default" onClick={() => actions.fix(fix)}>
              {fix.label}
            </Button>
          ))}
          <Button
            className={styles.open ?? ""}
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={() => actions.openStep(step)}
          >
            Open step
          </Button>
        </div>
      </section>
    </NodeToolbar>
  );
}

function shownProblem(
  problems: readonly JourneyProblem[],
  selection: readonly StepId[],
): JourneyProblem | undefined {
  const ofSelected = problems.filter(({ step }) => step !== null && selection.includes(step));
  return worstOf(ofSelected) ?? worstOf(problems.filter(({ step }) => step !== null));
}
