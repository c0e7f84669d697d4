// The canvas, and what lies over it: the outline on the left, the panel of the mode on the right, the picker at a +.

import { useState } from "react";
import type { StepId } from "../../shared/base/ids.ts";
import { StepPicker } from "../builder/StepPicker.tsx";
import { RehearseCards } from "../rehearse/RehearseCards.tsx";
import { Timeline } from "../rehearse/timeline/Timeline.tsx";
import styles from "./JourneyStage.module.css";
import { ModePanel } from "./ModePanel.tsx";
import { Notices } from "./Notices.tsx";
import type { JourneyScreenState } from "./use-journey-screen.ts";
import { OutlinePanel } from "./OutlinePanel.tsx";
import { SidePanel } from "./SidePanel.tsx";
import { StageButtons } from "./StageButtons.tsx";
import { StageBar } from "./StageBar.tsx";
import { StageCanvas } from "./StageCanvas.tsx";
import { useWidth } from "./use-width.ts";

export function JourneyStage({ screen }: { readonly screen: JourneyScreenState }) {
  const { session, state, builder, travelling: rehearsing } = screen;
  const { view } = screen.view;
  const panel = useWidth<HTMLDivElement>();
  const outline = useWidth<HTMLDivElement>();
  const answer = useWidth<HTMLDivElement>();
  const [asked, setAsked] = useState<StepId | null>(null);
  return (
    <div className={styles.stage} data-panel-open={view.panelOpen || undefined}>
      <section className={styles.canvas} data-region="Canvas" aria-label="Canvas">
        <StageCanvas
          screen={screen}
          coveredLeft={outline.width}
          coveredRight={panel.width}
          answerWidth={answer.width}
          asked={asked}
        />
      </section>
      <div className={styles.over} data-above-timeline={rehearsing !== null || undefined}>
        <StageBar screen={screen} />
        <Notices screen={screen} />
        {rehearsing !== null && (
          <RehearseCards
            rehearsing={rehearsing}
            onRunAgain={screen.rehearsal.start}
            answer={answer.ref}
            onAnswerAbout={setAsked}
          />
        )}
      </div>
      <StageButtons view={screen.view} />
      {view.outlineOpen && (
        <SidePanel region="Outline" side="left" open aboveTimeline={rehearsing !== null} ref={outline.ref}>
          <OutlinePanel screen={screen} />
        </SidePanel>
      )}
      <SidePanel
        region="Panel"
        side="right"
        open={view.panelOpen}
        aboveTimeline={rehearsing !== null}
        ref={panel.ref}
      >
        <ModePanel screen={screen} />
      </SidePanel>
      {rehearsing !== null && (
        <section className={styles.timeline} data-region="Timeline" aria-label="Timeline">
          <Timeline rehearsing={rehearsing} />
        </section>
      )}
      <StepPicker session={session} builder={builder} journey={state.journey} />
    </div>
  );
}
