// The deliveries, or a sentence about why there are none.

import type { OutboxRow } from "../../../shared/api/outbox-contract.ts";
import type { DefinitionNames } from "../../../shared/people/definition-names.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ListRow } from "../../lists/ListRow.tsx";
import { LookingNote } from "../people/LookingNote.tsx";
import { InsteadOfRows, PagedRows } from "../../lists/PagedRows.tsx";
import { useShownList } from "../../lists/use-paged-list.ts";
import { usePagedRows } from "../../lists/use-paged-rows.ts";
import { DeliveryRow } from "./DeliveryRow.tsx";
import type { Outbox } from "./use-outbox.ts";

interface OutboxRowsProps {
  readonly outbox: Outbox;
  readonly names: DefinitionNames;
  readonly chosen: OutboxRow | null;
  readonly onChoose: (row: OutboxRow) => void;
}

export function OutboxRows({ outbox, names, chosen, onChoose }: OutboxRowsProps) {
  const { answer } = useShownList(outbox.pages);
  const rows = usePagedRows({ pages: outbox.pages, rowsOf: ({ rows }) => rows, first: null, onChoose });
  if (answer === null || rows.total === 0)
    return (
      <InsteadOfRows isOld={rows.isOld}>
        <Instead outbox={outbox} />
      </InsteadOfRows>
    );
  return (
    <PagedRows
      rows={rows}
      id="outbox-rows"
      label="Deliveries"
      isChosen={({ number }) => number === chosen?.number}
    >
      {(row, ground) => (
        <ListRow key={ground.id} {...ground}>
          {row === undefined ? null : (
            <DeliveryRow
              row={row}
              names={names}
              journey={outbox.opened.journey}
              besideMs={answer.question.toMs}
            />
          )}
        </ListRow>
      )}
    </PagedRows>
  );
}

/** Of rows that are not there, or not yet. */
function Instead({ outbox }: Pick<OutboxRowsProps, "outbox">) {
  const { answer, refusal } = useShownList(outbox.pages);
  if (answer !== null) return <EmptyState sentence={emptyWords(outbox)} />;
  return refusal === null ? <LookingNote /> : null;
}

function emptyWords({ opened, settings }: Outbox): string {
  if (settings.text.trim() !== "") return "No delivery here matches.";
  const sends = opened.journey.steps.some(({ type }) => type === "sendToDestinations");
  if (!sends) return "This journey sends nothing to any destination.";
  return settings.span === "whole"
    ? "Nothing would have gone out in this rehearsal."
    : "Nothing would have gone out up to this instant.";
}
