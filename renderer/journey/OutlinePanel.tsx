// The journey as a tree, on the left of the canvas and with its selection.

import { CloseButton } from "@mantine/core";
import { JourneyOutline } from "../canvas/JourneyOutline.tsx";
import type { JourneyScreenState } from "./use-journey-screen.ts";
import styles from "./OutlinePanel.module.css";

export function OutlinePanel({ screen }: { readonly screen: JourneyScreenState }) {
  const { session, state, builder, shown, names, problems, building, view } = screen;
  return (
    <nav className={styles.panel} aria-label="Outline">
      <div className={styles.head}>
        <h2>Outline</h2>
        <CloseButton aria-label="Close the outline" onClick={view.toggleOutline} />
      </div>
      <div className={styles.tree}>
        <JourneyOutline
          journey={shown.journey}
          names={names}
          selection={state.selection}
          onSelect={(selection) => session.select(selection)}
          onOpenStep={screen.openStep}
          {...(building ? { problems, onAdd: builder.openPicker } : {})}
        />
      </div>
    </nav>
  );
}
