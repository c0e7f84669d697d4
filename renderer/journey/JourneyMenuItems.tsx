// What can be done with a journey as a whole: the lines of the menu, wherever it opens.

import { Menu } from "@mantine/core";
import {
  IconArchive,
  IconArchiveOff,
  IconBookmarkPlus,
  IconCopy,
  IconDownload,
  IconHistory,
  IconPencil,
  IconTrash,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { SessionState } from "../session/session-state.ts";
import { MenuChoice } from "../ui/MenuChoice.tsx";
import { newestVersion } from "./screen-view.ts";
import type { JourneyActions } from "./use-journey-actions.ts";

export interface JourneyMenuProps {
  readonly state: Pick<SessionState, "status" | "versions" | "isDraft" | "readOnly">;
  readonly actions: JourneyActions;
  /** Whether an error keeps the draft from becoming a version. */
  readonly hasErrors: boolean;
  readonly onVersions: () => void;
  readonly onRename: () => void;
}

const icon = (Icon: typeof IconCopy): ReactNode => <Icon size={16} stroke={1.75} aria-hidden />;

export function JourneyMenuItems({ state, actions, hasErrors, onVersions, onRename }: JourneyMenuProps) {
  const locked = state.readOnly === null ? null : "This space can only be read";
  const archived = state.status === "archived";
  return (
    <>
      <MenuChoice icon={icon(IconHistory)} onChoose={onVersions}>
        Versions
      </MenuChoice>
      <MenuChoice
        icon={icon(IconBookmarkPlus)}
        why={locked ?? whyNotKept(state, hasErrors)}
        onChoose={actions.keepVersion}
      >
        {`Keep as version ${(newestVersion(state) ?? 0) + 1}`}
      </MenuChoice>
      <Menu.Divider />
      <MenuChoice icon={icon(IconPencil)} why={locked} onChoose={onRename}>
        Rename
      </MenuChoice>
      <MenuChoice icon={icon(IconCopy)} why={locked} onChoose={actions.clone}>
        Clone
      </MenuChoice>
      <MenuChoice icon={icon(IconDownload)} onChoose={() => actions.exportFile("current")}>
        Export as a file
      </MenuChoice>
      <Menu.Divider />
      <MenuChoice
        icon={icon(archived ? IconArchiveOff : IconArchive)}
        why={locked}
        onChoose={() => actions.setArchived(!archived)}
      >
        {archived ? "Take out of the archive" : "Archive"}
      </MenuChoice>
      <MenuChoice icon={icon(IconTrash)} why={locked} onChoose={actions.remove}>
        Delete
      </MenuChoice>
    </>
  );
}

function whyNotKept(state: JourneyMenuProps["state"], hasErrors: boolean): string | null {
  if (!state.isDraft) return "Nothing has changed since the last version";
  return hasErrors ? "Its problems have to be mended first" : null;
}
