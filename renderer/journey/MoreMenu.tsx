// The same menu as three dots, in the head of the journey's own inspector.

import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { JourneyMenuItems, type JourneyMenuProps } from "./JourneyMenuItems.tsx";

export function MoreMenu(props: JourneyMenuProps) {
  return (
    <Menu width={260} position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label="More for this journey">
          <IconDots size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <JourneyMenuItems {...props} />
      </Menu.Dropdown>
    </Menu>
  );
}
