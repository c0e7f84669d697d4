// What the menus of the journey need, from the screen.

import type { JourneyMenuProps } from "./JourneyMenuItems.tsx";
import type { JourneyScreenState } from "./OpenJourney.tsx";

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
  onVersions: () => view.toggleVersions(),
  onRename: () => setRenaming(true),
});
