// A list of definitions: each with its name, what is told of it, and a menu. Arrow keys go from row to row; Enter or a
// click opens one, F2 renames it in its place, Delete deletes it.

import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import type { DefinitionUse } from "../../shared/api/definition-contract.ts";
import { DefinitionRow } from "./DefinitionRow.tsx";
import styles from "./DefinitionTable.module.css";
import type { DefinitionItem } from "./definition-item.ts";

export interface DefinitionRowModel<Item extends DefinitionItem> {
  readonly item: Item;
  /** Its index in the document. */
  readonly place: number;
  readonly uses: readonly DefinitionUse[] | undefined;
  /** Below the name. */
  readonly words: ReactNode;
  /** By column, behind the name; the last column says where it is used. */
  readonly facts: readonly ReactNode[];
}

export interface RowActions<Item extends DefinitionItem> {
  readonly open: (item: Item) => void;
  readonly rename: (item: Item, name: string) => void;
  readonly copy: (item: Item) => void;
  readonly remove: (row: DefinitionRowModel<Item>) => void;
}

interface DefinitionTableProps<Item extends DefinitionItem> {
  readonly label: string;
  /** Names of the columns behind the name and before where it is used. */
  readonly columns: readonly string[];
  readonly rows: readonly DefinitionRowModel<Item>[];
  readonly actions: RowActions<Item>;
}

export function DefinitionTable<Item extends DefinitionItem>(props: DefinitionTableProps<Item>) {
  const { label, columns, rows, actions } = props;
  const body = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const tabStop = rows.some(({ item }) => item.id === focused) ? focused : (rows[0]?.item.id ?? null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches("[data-row]")) return;
    const all = [...(body.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const target = all[targetOf(event.key, all.indexOf(event.target), all.length) ?? -1];
    if (target === undefined) return;
    event.preventDefault();
    target.focus();
  };
  return (
    <div className={styles.table} role="table" aria-label={label} aria-rowcount={rows.length + 1}>
      <div role="rowgroup">
        <div role="row" className={styles.head} data-columns={columns.length}>
          {["Name", ...columns, "Used in"].map((name) => (
            <span key={name} role="columnheader">
              {name}
            </span>
          ))}
          <span role="columnheader">
            <span className="visually-hidden">Actions</span>
          </span>
        </div>
      </div>
      <div role="rowgroup" ref={body} onKeyDown={onKeyDown}>
        {rows.map((row, index) => (
          <DefinitionRow
            key={row.item.id}
            row={row}
            index={index}
            isTabStop={row.item.id === tabStop}
            onFocus={() => setFocused(row.item.id)}
            actions={actions}
          />
        ))}
      </div>
    </div>
  );
}

function targetOf(key: string, from: number, count: number): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    Home: 0,
    End: count - 1,
    PageDown: from + 10,
    PageUp: from - 10,
  };
  const to = moves[key];
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
}
