// Undo and redo, each with the name of what it would undo or do again.

import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { EditHistory } from "../../shared/journey/edits/edit-history.ts";
import { keyCaps } from "../ui/shortcut.ts";
import styles from "./UndoRedo.module.css";

export interface UndoRedoProps {
  readonly history: EditHistory;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function UndoRedo({ history, onUndo, onRedo }: UndoRedoProps) {
  const undone = history.undo.at(-1)?.name;
  const redone = history.redo.at(-1)?.name;
  return (
    <div className={styles.pair}>
      <HistoryButton
        label={undoLabel("Undo", undone)}
        keys="Mod Z"
        off={undone === undefined}
        onPress={onUndo}
      >
        <IconArrowBackUp size={18} stroke={1.75} />
      </HistoryButton>
      <HistoryButton
        label={undoLabel("Redo", redone)}
        keys="Mod Shift Z"
        off={redone === undefined}
        onPress={onRedo}
      >
        <IconArrowForwardUp size={18} stroke={1.75} />
      </HistoryButton>
    </div>
  );
}

/** "Undo: delete Reminder mail"; names of edits begin with a verb. */
function undoLabel(verb: "Undo" | "Redo", name: string | undefined): string {
  if (name === undefined) return `Nothing to ${verb.toLowerCase()}`;
  return `${verb}: ${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}

interface HistoryButtonProps {
  readonly label: string;
  readonly keys: string;
  readonly off: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** Off, it can still be reached and says so. */
function HistoryButton({ label, keys, off, onPress, children }: HistoryButtonProps) {
  return (
    <Tooltip label={off ? label : `${label} (${keyCaps(keys).join(" ")})`}>
      <ActionIcon
        className={styles.button}
        variant="subtle"
        color="gray"
        size={30}
        aria-label={label}
        aria-disabled={off}
        onClick={off ? undefined : onPress}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
