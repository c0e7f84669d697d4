// The canvas, and what lies over it: the outline on the left, the panel of the mode on the right, the picker at a +.

import { useMemo } from "react";
import { StepPicker } from "../builder/StepPicker.tsx";
import { JourneyCanvas } from "../canvas/JourneyCanvas.tsx";
import { fixedCounts } from "./fixed-counts.ts";
import styles from "./JourneyStage.module.css";
import { ModePanel } from "./ModePanel.tsx";
import { Notices } from "./Notices.tsx";
import type { JourneyScreenState } from "./use-journey-screen.ts";
import { OutlinePanel } from "./OutlinePanel.tsx";
import { SidePanel } from "./SidePanel.tsx";
import { StageButtons } from "./StageButtons.tsx";
import { StageBar } from "./StageBar.tsx";
import { useWidth } from "./use-width.ts";

export function JourneyStage({ screen }: { readonly screen: JourneyScreenState }) {
  const { session, state, builder } = screen;
  const { view } = screen.view;
  const panel = useWidth<HTMLDivElement>();
  const outline = useWidth<HTMLDivElement>();
  return (
    <div className={styles.stage}>
      <section className={styles.canvas} data-region="Canvas" aria-label="Canvas">
        <StageCanvas screen={screen} coveredLeft={outline.width} coveredRight={panel.width} />
      </section>
      <div className={styles.over}>
        <StageBar screen={screen} />
        <Notices screen={screen} />
      </div>
      <StageButtons view={screen.view} />
      {view.outlineOpen && (
        <SidePanel region="Outline" side="left" open ref={outline.ref}>
          <OutlinePanel screen={screen} />
        </SidePanel>
      )}
      <SidePanel region="Panel" side="right" open={view.panelOpen} ref={panel.ref}>
        <ModePanel screen={screen} />
      </SidePanel>
      <StepPicker session={session} builder={builder} journey={state.journey} />
    </div>
  );
}

interface StageCanvasProps {
  readonly screen: JourneyScreenState;
  readonly coveredLeft: number;
  readonly coveredRight: number;
}

function StageCanvas({ screen, coveredLeft, coveredRight }: StageCanvasProps) {
  const { session, state, builder, shown, names, problems, last, mode } = screen;
  const { showing } = screen.view.view;
  const current = showing.kind === "current";
  const counts = useMemo(() => (last.kind === "known" ? fixedCounts(last.rehearsal.counts) : null), [last]);
  const covered = useMemo(
    () => ({ left: coveredLeft, right: coveredRight, bottom: 0 }),
    [coveredLeft, coveredRight],
  );
  return (
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
      covered={covered}
    />
  );
}

const none = [] as const;
