// The same menu as three dots, in the head of the journey's own inspector.

import { JourneyMenuItems, type JourneyMenuProps } from "./JourneyMenuItems.tsx";
import { MoreButton } from "../ui/MoreButton.tsx";

export function MoreMenu(props: JourneyMenuProps) {
  return (
    <MoreButton label="More for this journey" width={260}>
      <JourneyMenuItems {...props} />
    </MoreButton>
  );
}
