// The version that is worked on; opens what can be done with the journey as a whole.

import { Menu, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { JourneyMenuItems, type JourneyMenuProps } from "./JourneyMenuItems.tsx";
import { versionLabel } from "./screen-view.ts";
import colours from "../ui/status-colours.module.css";
import styles from "./VersionMenu.module.css";

export function VersionMenu(props: JourneyMenuProps) {
  const { state } = props;
  const label = versionLabel(state);
  return (
    <Menu width={260} position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={styles.target} aria-label={`${label}: versions and more`}>
          <span
            className={`${styles.pill} ${colours.status}`}
            data-status={state.isDraft ? "draft" : state.status}
          >
            {label}
          </span>
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <JourneyMenuItems {...props} />
      </Menu.Dropdown>
    </Menu>
  );
}
