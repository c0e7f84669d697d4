// All rehearsals of a journey, the newest first: to open, compare, run again, rename and delete.

import { Button } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useRef, useState } from "react";
import type { RehearsalRow } from "../../../shared/api/rehearsal-contract.ts";
import { queries } from "../../host/queries.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { countOf } from "../../ui/format-count.ts";
import { Refused } from "../../ui/Refused.tsx";
import { PanelHead } from "../../ui/PanelHead.tsx";
import type { Rehearsing } from "../rehearsing.ts";
import { RehearsalItem } from "./RehearsalItem.tsx";
import styles from "./RehearsalsPanel.module.css";
import { useComparePair } from "./use-compare-pair.ts";
import { type RehearsalActions, useRehearsalActions } from "./use-rehearsal-actions.ts";

export function RehearsalsPanel({ rehearsing }: { readonly rehearsing: Rehearsing }) {
  const { opened, show } = rehearsing;
  const { data: rows, error } = useQuery(queries.rehearsals(opened.journeyId));
  const actions = useRehearsalActions();
  const compare = useComparePair(rehearsing);
  const newOne = (): void => show({ kind: "setup" });
  return (
    <aside className={styles.panel} aria-label="Rehearsals">
      <PanelHead
        icon={<IconPlayerPlay size={18} stroke={1.75} aria-hidden />}
        title="Rehearsals"
        {...(rows === undefined ? {} : { kind: countOf(rows.length, "rehearsal", "rehearsals") })}
        onClose={() => show({ kind: "people" })}
        closeLabel="Close the rehearsals"
      >
        <Button size="xs" variant="default" onClick={newOne}>
          New
        </Button>
      </PanelHead>
      {error !== null && <Refused refusal={refusalOf(error)} />}
      {actions.refusal !== null && (
        <Refused refusal={actions.refusal}>
          <Button size="xs" variant="default" onClick={actions.dismiss}>
            Close
          </Button>
        </Refused>
      )}
      {rows?.length === 0 && (
        <EmptyState sentence="No rehearsals yet. Set one up to see where people go.">
          <Button onClick={newOne}>New rehearsal</Button>
        </EmptyState>
      )}
      {rows !== undefined && (
        <RehearsalList rows={rows} rehearsing={rehearsing} actions={actions} onCompare={compare} />
      )}
    </aside>
  );
}

interface RehearsalListProps {
  readonly rows: readonly RehearsalRow[];
  readonly rehearsing: Rehearsing;
  readonly actions: RehearsalActions;
  readonly onCompare: (pair: readonly [RehearsalRow, RehearsalRow]) => void;
}

function RehearsalList({ rows, rehearsing, actions, onCompare }: RehearsalListProps) {
  const { opened, open } = rehearsing;
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const list = useRef<HTMLUListElement>(null);
  const chosenRows = rows.filter(({ id }) => chosen.has(id));
  const toggle = (id: number): void =>
    setChosen((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]));
  const remove = async (gone: readonly RehearsalRow[]): Promise<void> => {
    const next = neighbourOf(rows, gone);
    if (!(await actions.remove(gone))) return;
    setChosen(new Set());
    if (next !== undefined && gone.some(({ id }) => id === opened.id)) open(next.id);
    focusRow(list.current, next?.id);
  };
  return (
    <>
      <ul
        ref={list}
        className={styles.list}
        aria-label="Rehearsals, the newest first"
        onKeyDown={(event) => walk(event, list.current)}
      >
        {rows.map((row) => (
          <RehearsalItem
            key={row.id}
            row={row}
            rows={rows}
            isOpen={row.id === opened.id}
            isChosen={chosen.has(row.id)}
            choosing={chosen.size > 0}
            rehearsing={rehearsing}
            actions={actions}
            onToggle={() => toggle(row.id)}
            onRemove={() => void remove(chosen.has(row.id) ? chosenRows : [row])}
          />
        ))}
      </ul>
      {chosenRows.length > 0 && (
        <Chosen
          rows={chosenRows}
          onCompare={onCompare}
          onRemove={() => void remove(chosenRows)}
          onClear={() => setChosen(new Set())}
        />
      )}
    </>
  );
}

interface ChosenProps {
  readonly rows: readonly RehearsalRow[];
  readonly onCompare: (pair: readonly [RehearsalRow, RehearsalRow]) => void;
  readonly onRemove: () => void;
  readonly onClear: () => void;
}

function Chosen({ rows, onCompare, onRemove, onClear }: ChosenProps) {
  const [first, second] = rows;
  const pair =
    first !== undefined && second !== undefined && rows.length === 2 ? ([first, second] as const) : null;
  return (
    <footer className={styles.chosen} aria-label="Chosen rehearsals">
      <span>{countOf(rows.length, "chosen", "chosen")}</span>
      <Button
        size="xs"
        variant="default"
        disabled={pair === null}
        title={pair === null ? "Choose two to compare them" : undefined}
        onClick={() => pair !== null && onCompare(pair)}
      >
        Compare
      </Button>
      <Button size="xs" variant="default" onClick={onRemove}>
        Delete
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={onClear}>
        Clear
      </Button>
    </footer>
  );
}

/** Who is left and stands nearest to the first that goes. */
function neighbourOf(rows: readonly RehearsalRow[], gone: readonly RehearsalRow[]): RehearsalRow | undefined {
  const isGone = (row: RehearsalRow): boolean => gone.some(({ id }) => id === row.id);
  const at = rows.findIndex(isGone);
  const left = (row: RehearsalRow): boolean => !isGone(row);
  return rows.slice(at).find(left) ?? rows.slice(0, at).findLast(left);
}

function focusRow(list: HTMLElement | null, id: number | undefined): void {
  if (id === undefined) return;
  list?.querySelector<HTMLElement>(`[data-rehearsal="${id}"]`)?.focus();
}

/** Up and down go from row to row. */
function walk(event: KeyboardEvent, list: HTMLElement | null): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-rehearsal]") ?? [])];
  const at = rows.findIndex((row) => row === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  rows[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
}
