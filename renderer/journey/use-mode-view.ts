// What a screen shows and its mode, kept to each other: versions are looked at in the overview, a rehearsal is
// travelled through without them.

import { useEffect, useEffectEvent } from "react";
import type { JourneyMode } from "./journey-mode.ts";
import type { ScreenViewControl } from "./use-screen-view.ts";

interface ModeControl {
  readonly mode: JourneyMode;
  readonly onMode: (mode: JourneyMode) => void;
}

export interface ModeView extends ScreenViewControl {
  readonly toMode: (mode: JourneyMode) => void;
}

export function useModeView(view: ScreenViewControl, { mode, onMode }: ModeControl): ModeView {
  // The window's ways back and forward lead to a mode too.
  const arrive = useEffectEvent(() => {
    if (mode === "rehearse") view.closeVersions();
  });
  useEffect(() => arrive(), [mode]);
  return {
    ...view,
    toggleVersions: () => {
      if (mode === "rehearse" && !view.view.versionsOpen) onMode("overview");
      view.toggleVersions();
    },
    toMode: (next) => {
      if (next === "rehearse") view.closeVersions();
      onMode(next);
    },
  };
}
