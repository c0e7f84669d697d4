// The one canvas of all modes: what it draws and what can be done to it follows the mode.

import { useMemo } from "react";
import { JourneyCanvas, type JourneyCanvasProps } from "../canvas/JourneyCanvas.tsx";
import type { StepId } from "../../shared/base/ids.ts";
import type { JourneyMap } from "../canvas/journey-map.ts";
import { MapLegend } from "../rehearse/map/MapLegend.tsx";
import type { Rehearsing } from "../rehearse/rehearsing.ts";
import { fixedCounts } from "./fixed-counts.ts";
import styles from "./JourneyStage.module.css";
import type { JourneyScreenState } from "./use-journey-screen.ts";

interface StageCanvasProps {
  readonly screen: JourneyScreenState;
  readonly coveredLeft: number;
  readonly coveredRight: number;
  /** Of the answer to a "why" in the upper left; 0 while there is none. */
  readonly answerWidth: number;
  /** The step that the answer is about. */
  readonly asked: StepId | null;
}

/** As JourneyStage.module.css has it. */
const timelineHeight = 152;

/** From the left edge to the card, as JourneyStage.module.css has it, and the tail of the card. */
const besideAnswer = 16 + 8;

/** Where the zoom buttons end. */
const besideZoom = 176;

export function StageCanvas({ screen, coveredLeft, coveredRight, answerWidth, asked }: StageCanvasProps) {
  const { session, state, builder, shown, names, problems, last, mode, map, travelling: rehearsing } = screen;
  const current = screen.view.view.showing.kind === "current";
  const counts = useMemo(() => (last.kind === "known" ? fixedCounts(last.rehearsal.counts) : null), [last]);
  const bottom = rehearsing === null ? 0 : timelineHeight;
  const covered = useMemo(
    () => ({
      left: coveredLeft,
      right: coveredRight,
      bottom,
      card: answerWidth === 0 ? 0 : answerWidth + besideAnswer,
    }),
    [coveredLeft, coveredRight, bottom, answerWidth],
  );
  return (
    <>
      <JourneyCanvas
        journey={shown.journey}
        names={names}
        mode={screen.building ? "build" : "overview"}
        selection={state.selection}
        onSelect={(selection) => session.select(selection)}
        problems={current ? problems : none}
        onFix={builder.fix}
        onOpenStep={screen.openStep}
        onAdd={builder.openPicker}
        onDropStep={builder.add}
        onMoveStep={builder.move}
        connecting={builder.connecting}
        onConnect={builder.connect}
        openWay={builder.picker?.way ?? null}
        {...(current && mode === "overview" && counts !== null ? { counts } : {})}
        {...(shown.differences === null ? {} : { differences: shown.differences })}
        {...(rehearsing === null || map === null ? {} : travelled(rehearsing, map))}
        covered={covered}
        asked={asked}
      />
      {rehearsing !== null && map !== null && (
        <div className={styles.legend} style={{ left: coveredLeft + besideZoom, bottom: bottom + 20 }}>
          <MapLegend rehearsing={rehearsing} map={map} />
        </div>
      )}
    </>
  );
}

/** What the canvas draws in place of what is worked on while somebody travels through a rehearsal. */
function travelled(rehearsing: Rehearsing, map: JourneyMap): Partial<JourneyCanvasProps> {
  const { names, step, selectStep, setScope, panel, show } = rehearsing;
  return {
    journey: map.journey,
    map,
    names,
    mode: "rehearse",
    selection: step === null ? none : [step],
    onSelect: ([first]) => {
      selectStep(first ?? null);
      // A list gives way to the step's people; a story and what is being set up stay.
      if (first !== undefined && (panel.kind === "outbox" || panel.kind === "rehearsals"))
        show({ kind: "people" });
    },
    problems: none,
    connecting: null,
    openWay: null,
    onPickWay: (way) => {
      setScope({ of: "connection", ...way });
      show({ kind: "people" });
    },
    onOpenStep: (opened) => {
      selectStep(opened);
      show({ kind: "people" });
    },
  };
}

const none = [] as const;
