// Everything else that can be done with a rehearsal, behind three dots.

import { Menu } from "@mantine/core";
import {
  IconArrowsDiff,
  IconChartLine,
  IconList,
  IconMailForward,
  IconPlus,
  IconSearch,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { MenuChoice } from "../ui/MenuChoice.tsx";
import { MoreButton } from "../ui/MoreButton.tsx";
import { focusPanelSoon } from "./focus-panel-soon.ts";
import type { RehearsePanel, Rehearsing } from "./rehearsing.ts";

const icon = (Icon: typeof IconList): ReactNode => <Icon size={16} stroke={1.75} aria-hidden />;

interface RehearseMenuProps {
  readonly rehearsing: Rehearsing;
  /** Why nothing can be rehearsed here; null where it can. */
  readonly locked: string | null;
  /** The lines that export. */
  readonly children: ReactNode;
}

export function RehearseMenu({ rehearsing, locked, children }: RehearseMenuProps) {
  const to = (kind: RehearsePanel["kind"]) => () => {
    rehearsing.show({ kind });
    focusPanelSoon();
  };
  return (
    <MoreButton label="More for this rehearsal" width={260}>
      <MenuChoice icon={icon(IconSearch)} onChoose={to("find")}>
        Find a person who…
      </MenuChoice>
      <MenuChoice icon={icon(IconMailForward)} onChoose={to("outbox")}>
        Outbox
      </MenuChoice>
      <MenuChoice icon={icon(IconChartLine)} why={locked} onChoose={to("sweep")}>
        Sweep a value
      </MenuChoice>
      <Menu.Divider />
      <MenuChoice icon={icon(IconPlus)} why={locked} onChoose={to("setup")}>
        New rehearsal…
      </MenuChoice>
      <MenuChoice icon={icon(IconList)} onChoose={to("rehearsals")}>
        All rehearsals
      </MenuChoice>
      {rehearsing.other !== null && (
        <MenuChoice icon={icon(IconArrowsDiff)} onChoose={() => rehearsing.compareWith(null)}>
          End comparing
        </MenuChoice>
      )}
      <Menu.Divider />
      {children}
    </MoreButton>
  );
}
