// The head of an editor of an audience or computed trait: whether it is saved, undo, redo, and what else can be done.

import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { MoreButton } from "../ui/MoreButton.tsx";
import styles from "./Editor.module.css";
import type { UsedItem } from "./use-edited-item.ts";

interface EditorBarProps {
  readonly edited: Omit<UsedItem<{ readonly id: string; readonly name: string }>, "edit">;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
}

export function EditorBar({ edited, onCopy, onDelete }: EditorBarProps) {
  const { isDraft, isSaving, canUndo, canRedo } = edited;
  return (
    <>
      <span className={styles.state} role="status">
        {isSaving ? "Saving…" : isDraft ? "Not saved yet" : "Saved"}
      </span>
      <Tool label="Undo" icon={IconArrowBackUp} isOff={!canUndo} onPress={edited.undo} />
      <Tool label="Redo" icon={IconArrowForwardUp} isOff={!canRedo} onPress={edited.redo} />
      <MoreButton label={`More for ${edited.saved.name}`} width={180}>
        <Menu.Item onClick={onCopy}>Copy</Menu.Item>
        <Menu.Divider />
        <Menu.Item className={styles.delete ?? ""} onClick={onDelete}>
          Delete
        </Menu.Item>
      </MoreButton>
    </>
  );
}

interface ToolProps {
  readonly label: string;
  readonly icon: typeof IconArrowBackUp;
  readonly isOff: boolean;
  readonly onPress: () => void;
}

function Tool({ label, icon: Icon, isOff, onPress }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        aria-disabled={isOff}
        mod={{ disabled: isOff }}
        onClick={() => !isOff && onPress()}
      >
        <Icon size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
