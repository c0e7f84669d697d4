// The journey as a tree, on the left of the canvas and with its selection.

import { CloseButton } from "@mantine/core";
import { JourneyOutline } from "../canvas/JourneyOutline.tsx";
import type { JourneyMap } from "../canvas/journey-map.ts";
import type { Rehearsing } from "../rehearse/rehearsing.ts";
import type { JourneyScreenState } from "./use-journey-screen.ts";
import styles from "./OutlinePanel.module.css";

export function OutlinePanel({ screen }: { readonly screen: JourneyScreenState }) {
  const { session, state, builder, shown, names, problems, building, view, map, rehearse } = screen;
  return (
    <nav className={styles.panel} aria-label="Outline">
      <div className={styles.head}>
        <h2>Outline</h2>
        <CloseButton aria-label="Close the outline" onClick={view.toggleOutline} />
      </div>
      <div className={styles.tree}>
        {map !== null && rehearse.state.kind === "open" ? (
          <TravelledOutline rehearsing={rehearse.state.rehearsing} map={map} />
        ) : (
          <JourneyOutline
            journey={shown.journey}
            names={names}
            selection={state.selection}
            onSelect={(selection) => session.select(selection)}
            onOpenStep={screen.openStep}
            {...(building ? { problems, onAdd: builder.openPicker } : {})}
          />
        )}
      </div>
    </nav>
  );
}

interface TravelledOutlineProps {
  readonly rehearsing: Rehearsing;
  readonly map: JourneyMap;
}

/** Of what was rehearsed, with its numbers at the playhead. */
function TravelledOutline({ rehearsing: { names, step, selectStep }, map }: TravelledOutlineProps) {
  return (
    <JourneyOutline
      journey={map.journey}
      names={names}
      selection={step === null ? [] : [step]}
      onSelect={([first]) => selectStep(first ?? null)}
      onOpenStep={selectStep}
      map={map}
    />
  );
}
