// One journey in the list.

import { Checkbox, Menu } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { type KeyboardEvent, type MouseEvent, useRef, useState, type RefObject } from "react";
import type { JourneyRow } from "../../shared/api/journey-contract.ts";
import { formatAgo, formatUtc } from "../ui/format-instant.ts";
import { MoreButton } from "../ui/MoreButton.tsx";
import { StatusPill } from "../ui/StatusPill.tsx";
import styles from "./JourneyTable.module.css";
import { RehearsalCell } from "./RehearsalCell.tsx";
import { RenameField } from "./RenameField.tsx";
import type { JourneyActions } from "./use-journey-actions.ts";

export interface JourneyTableRowProps {
  readonly row: JourneyRow;
  readonly index: number;
  /** Pixels from the top of the body. */
  readonly top: number;
  readonly isTabStop: boolean;
  readonly chosen: boolean;
  /** Some row is chosen. */
  readonly choosing: boolean;
  readonly onChoose: (range: boolean) => void;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly actions: JourneyActions;
}

export function JourneyTableRow(props: JourneyTableRowProps) {
  const { row, index, top, isTabStop, chosen, choosing, onChoose, onFocus, onOpen, actions } = props;
  const place = useRef<HTMLDivElement>(null);
  const { renaming, rename, endRenaming } = useRenaming(place);
  const onClick = (event: MouseEvent): void => {
    if ((event.target as HTMLElement).closest("button, input, label") !== null) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) onChoose(event.shiftKey);
    else onOpen();
  };
  const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    Enter: onOpen,
    " ": (event) => onChoose(event.shiftKey),
    F2: rename,
    Delete: () => void actions.remove([row]),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = event.target === event.currentTarget ? keys[event.key] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act(event);
  };
  return (
    <div
      ref={place}
      role="row"
      aria-rowindex={index + 2}
      aria-label={row.name}
      className={styles.row}
      data-chosen={chosen}
      data-row={row.id}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <span role="cell" className={styles.nameCell}>
        <Checkbox
          size="xs"
          className={styles.box}
          mod={{ shown: choosing }}
          checked={chosen}
          onChange={() => onChoose(false)}
          tabIndex={-1}
          aria-label={`Choose ${row.name}`}
        />
        {renaming ? <RenameField row={row} actions={actions} onDone={endRenaming} /> : <Words row={row} />}
      </span>
      <Facts row={row} actions={actions} />
      <span role="cell" className={styles.end}>
        <RowMenu {...props} onRename={rename} />
      </span>
    </div>
  );
}

function useRenaming(row: RefObject<HTMLElement | null>) {
  const [renaming, setRenaming] = useState(false);
  const endRenaming = (): void => {
    setRenaming(false);
    // The field had the focus, unless somebody has put it elsewhere.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) row.current?.focus();
    });
  };
  return { renaming, rename: () => setRenaming(true), endRenaming };
}

function Facts({ row, actions }: Pick<JourneyTableRowProps, "row" | "actions">) {
  return (
    <>
      <span role="cell">
        <StatusPill status={row.status} />
      </span>
      <span role="cell" className={styles.plain}>
        v{row.version ?? 1}
      </span>
      <span role="cell">
        <RehearsalCell row={row} onCancel={() => void actions.cancelRehearsal(row.id)} />
      </span>
      <span role="cell">
        <Problems row={row} />
      </span>
      <span role="cell" className={styles.plain} title={formatUtc(row.changedAtMs)}>
        {formatAgo(row.changedAtMs, Date.now())}
      </span>
    </>
  );
}

function Words({ row }: { readonly row: JourneyRow }) {
  return (
    <span className={styles.words}>
      <span className={styles.name} title={row.name}>
        {row.name}
      </span>
      <span className={styles.description} title={row.description}>
        {row.description}
      </span>
    </span>
  );
}

function Problems({ row }: { readonly row: JourneyRow }) {
  if (row.errors === 0) return <span className={styles.none}>None</span>;
  const draft = row.hasDraft && row.version !== null ? ` in v${row.version + 1} draft` : "";
  return (
    <span className={styles.problems}>
      <IconAlertCircle size={15} stroke={1.75} aria-hidden /> {row.errors}
      {draft}
    </span>
  );
}

function RowMenu({
  row,
  onOpen,
  onRename,
  actions,
}: JourneyTableRowProps & { readonly onRename: () => void }) {
  const archived = row.status === "archived";
  // The field for the name takes the focus, which the menu would take back as it closes.
  const [renaming, setRenaming] = useState(false);
  const rename = (): void => {
    setRenaming(true);
    onRename();
  };
  return (
    <MoreButton
      label={`More for ${row.name}`}
      width={200}
      returnFocus={!renaming}
      onOpen={() => setRenaming(false)}
    >
      <Menu.Item onClick={onOpen}>Open</Menu.Item>
      <Menu.Item onClick={rename}>Rename</Menu.Item>
      <Menu.Item onClick={() => void actions.clone(row.id)}>Clone</Menu.Item>
      <Menu.Item onClick={() => void actions.exportAll([row.id])}>Export</Menu.Item>
      <Menu.Item onClick={() => void actions.archive([row], !archived)}>
        {archived ? "Take out of the archive" : "Archive"}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item className={styles.delete ?? ""} onClick={() => void actions.remove([row])}>
        Delete
      </Menu.Item>
    </MoreButton>
  );
}
