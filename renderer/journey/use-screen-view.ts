// What the screen shows beside its mode, and the ways to change that.

import { useState } from "react";
import { firstView, type ScreenView, type Showing } from "./screen-view.ts";
import { useWidth } from "./use-width.ts";

/** Up to this width the panel lies over the canvas, as SidePanel.module.css says. */
const narrowScreen = 760;

export interface ScreenViewControl {
  readonly view: ScreenView;
  /** Of the whole screen. */
  readonly ref: (screen: HTMLDivElement | null) => void;
  readonly show: (showing: Showing) => void;
  readonly toggleOutline: () => void;
  readonly toggleVersions: () => void;
  readonly setPanelOpen: (open: boolean) => void;
  /** What is worked on, with the panel that belongs to the mode. */
  readonly showPanel: () => void;
  /** What is worked on, without the versions. */
  readonly closeVersions: () => void;
  /** Closes the topmost of what was opened; false where nothing was. */
  readonly closeTopmost: () => boolean;
}

export function useScreenView(): ScreenViewControl {
  const [view, setView] = useState<ScreenView>(firstView);
  const { ref, width } = useWidth<HTMLDivElement>();
  const change = (part: Partial<ScreenView>): void => setView((now) => ({ ...now, ...part }));
  return {
    view,
    ref,
    show: (showing) => change({ showing }),
    toggleOutline: () => change({ outlineOpen: !view.outlineOpen }),
    // What is worked on comes back with the panel that leads away from it.
    toggleVersions: () =>
      change(
        view.versionsOpen
          ? { versionsOpen: false, showing: firstView.showing }
          : { versionsOpen: true, panelOpen: true },
      ),
    setPanelOpen: (panelOpen) => change({ panelOpen }),
    showPanel: () => change({ showing: firstView.showing, versionsOpen: false, panelOpen: true }),
    closeVersions: () => {
      if (view.versionsOpen || view.showing.kind !== "current")
        change({ showing: firstView.showing, versionsOpen: false });
    },
    closeTopmost: () => {
      const closed = withoutTopmost(view, width <= narrowScreen);
      if (closed !== null) setView(closed);
      return closed !== null;
    },
  };
}

function withoutTopmost(view: ScreenView, panelCovers: boolean): ScreenView | null {
  if (view.showing.kind !== "current") return { ...view, showing: firstView.showing };
  if (view.versionsOpen) return { ...view, versionsOpen: false };
  return panelCovers && view.panelOpen ? { ...view, panelOpen: false } : null;
}
