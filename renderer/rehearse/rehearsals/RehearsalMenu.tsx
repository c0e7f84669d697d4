// What can be done with one kept rehearsal.

import { Menu } from "@mantine/core";
import {
  IconArrowsDiff,
  IconDownload,
  IconEye,
  IconPencil,
  IconRefresh,
  IconTrash,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { attempt } from "../../host/attempt.ts";
import { MenuChoice } from "../../ui/MenuChoice.tsx";
import { MoreButton } from "../../ui/MoreButton.tsx";
import { say } from "../../ui/notices.tsx";
import { exportRehearsal } from "./export-rehearsal.ts";
import type { RehearsalItemProps } from "./RehearsalItem.tsx";

interface RehearsalMenuProps extends RehearsalItemProps {
  readonly onRename: () => void;
}

const icon = (Icon: typeof IconEye): ReactNode => <Icon size={16} stroke={1.75} aria-hidden />;

export function RehearsalMenu({ row, isOpen, rehearsing, actions, onRename, onRemove }: RehearsalMenuProps) {
  const runAgain = async (): Promise<void> => {
    const id = await actions.runAgain(row.id);
    if (id !== null) rehearsing.open(id);
  };
  const saveCounts = async (): Promise<void> => {
    const refusal = await attempt(() => exportRehearsal(row.id));
    if (refusal !== null) say({ kind: "refused", refusal });
  };
  return (
    <MoreButton label={`More for ${row.name}`} width={240}>
      <MenuChoice icon={icon(IconEye)} onChoose={() => rehearsing.open(row.id)}>
        Open
      </MenuChoice>
      <MenuChoice
        icon={icon(IconArrowsDiff)}
        why={isOpen ? "This is the one that is open" : null}
        onChoose={() => rehearsing.compareWith(row.id)}
      >
        Compare with the open one
      </MenuChoice>
      <MenuChoice
        icon={icon(IconRefresh)}
        why={row.whatIf === null ? null : "A what-if is run from where it plays on"}
        onChoose={() => void runAgain()}
      >
        Run again
      </MenuChoice>
      <MenuChoice icon={icon(IconDownload)} onChoose={() => void saveCounts()}>
        Export counts at its end (CSV)
      </MenuChoice>
      <Menu.Divider />
      <MenuChoice icon={icon(IconPencil)} onChoose={onRename}>
        Rename (F2)
      </MenuChoice>
      <MenuChoice icon={icon(IconTrash)} onChoose={onRemove}>
        Delete (Del)
      </MenuChoice>
    </MoreButton>
  );
}
