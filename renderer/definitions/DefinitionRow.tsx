// One definition in its list.

import { Menu } from "@mantine/core";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from "react";
import { MoreButton } from "../ui/MoreButton.tsx";
import type { DefinitionItem } from "./definition-item.ts";
import type { DefinitionRowModel, RowActions } from "./DefinitionTable.tsx";
import styles from "./DefinitionTable.module.css";
import { NameField } from "./NameField.tsx";
import { UsedIn } from "./UsedIn.tsx";

interface DefinitionRowProps<Item extends DefinitionItem> {
  readonly row: DefinitionRowModel<Item>;
  readonly index: number;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly actions: RowActions<Item>;
}

export function DefinitionRow<Item extends DefinitionItem>(props: DefinitionRowProps<Item>) {
  const { row, index, isTabStop, onFocus, actions } = props;
  const { item, words, facts, uses } = row;
  const place = useRef<HTMLDivElement>(null);
  const [isRenaming, setRenaming] = useState(false);
  const endRenaming = (name: string | null): void => {
    setRenaming(false);
    if (name !== null) actions.rename(item, name);
    requestAnimationFrame(() => document.activeElement === document.body && place.current?.focus());
  };
  const keys: Readonly<Record<string, () => void>> = {
    Enter: () => actions.open(item),
    F2: () => setRenaming(true),
    Delete: () => actions.remove(row),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = event.target === event.currentTarget ? keys[event.key] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const onClick = ({ target }: MouseEvent): void => {
    if (target instanceof Element && target.closest("button, input, a") === null) actions.open(item);
  };
  return (
    <div
      ref={place}
      role="row"
      aria-rowindex={index + 2}
      aria-label={item.name}
      className={styles.row}
      data-row={item.id}
      data-columns={facts.length}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <span role="cell">
        {isRenaming ? (
          <NameField name={item.name} label={`Name of ${item.name}`} onDone={endRenaming} />
        ) : (
          <Words name={item.name} words={words} />
        )}
      </span>
      {facts.map((fact, column) => (
        // Columns never change their order.
        <span key={column} role="cell">
          {fact}
        </span>
      ))}
      <span role="cell">
        <UsedIn uses={uses} name={item.name} />
      </span>
      <span role="cell" className={styles.end}>
        <RowMenu row={row} actions={actions} onRename={() => setRenaming(true)} />
      </span>
    </div>
  );
}

const Words = ({ name, words }: { readonly name: string; readonly words: ReactNode }) => (
  <span className={styles.words}>
    <span className={styles.name} title={name} dir="auto">
      {name}
    </span>
    <span className={styles.told}>{words}</span>
  </span>
);

interface RowMenuProps<Item extends DefinitionItem> {
  readonly row: DefinitionRowModel<Item>;
  readonly actions: RowActions<Item>;
  readonly onRename: () => void;
}

function RowMenu<Item extends DefinitionItem>({ row, actions, onRename }: RowMenuProps<Item>) {
  // The field for the name takes the focus, which the menu would take back as it closes.
  const [returns, setReturns] = useState(true);
  return (
    <MoreButton
      label={`More for ${row.item.name}`}
      width={180}
      returnFocus={returns}
      onOpen={() => setReturns(true)}
    >
      <Menu.Item onClick={() => actions.open(row.item)}>Open</Menu.Item>
      <Menu.Item
        onClick={() => {
          setReturns(false);
          onRename();
        }}
      >
        Rename
      </Menu.Item>
      <Menu.Item onClick={() => actions.copy(row.item)}>Copy</Menu.Item>
      <Menu.Divider />
      <Menu.Item className={styles.delete ?? ""} onClick={() => actions.remove(row)}>
        Delete
      </Menu.Item>
    </MoreButton>
  );
}
