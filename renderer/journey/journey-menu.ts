// What the menus of the journey need, from the screen.

import type { JourneyMenuProps } from "./JourneyMenuItems.tsx";
import type { JourneyScreenState } from "./use-journey-screen.ts";

/** A menu that closes hands the focus back; only then may a field take it. */
const menuClosedMs = 60;

export const journeyMenu = ({
  state,
  actions,
  problems,
  view,
  setRenaming,
}: JourneyScreenState): JourneyMenuProps => ({
  state,
  actions,
  hasErrors: problems.some(({ severity }) => severity === "error"),
  onVersions: () => {
    if (!view.view.versionsOpen) view.toggleVersions();
  },
  onRename: () => setTimeout(() => setRenaming(true), menuClosedMs),
});
