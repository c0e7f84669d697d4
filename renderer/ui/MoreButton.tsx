// Three dots that open a menu of everything else that can be done with a thing.

import { ActionIcon, Menu, type MenuProps } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import type { ReactNode } from "react";

export interface MoreButtonProps extends Pick<MenuProps, "returnFocus" | "onOpen"> {
  /** For screen readers, e.g. "More for v3". */
  readonly label: string;
  /** Of the menu, in pixels. */
  readonly width: number;
  /** The lines of the menu. */
  readonly children: ReactNode;
}

export function MoreButton({ label, width, children, ...menu }: MoreButtonProps) {
  return (
    <Menu position="bottom-end" width={width} {...menu}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={label}>
          <IconDots size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
