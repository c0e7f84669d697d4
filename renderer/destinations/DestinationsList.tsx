// All destinations: their kind, where they are used, and what came of their last test call.

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import type { RememberedTest } from "../../shared/api/destination-contract.ts";
import type { Definitions, Destination } from "../../shared/people/definitions.ts";
import { definitionQueries } from "../definitions/definition-queries.ts";
import { listWords } from "../definitions/definition-item.ts";
import { DefinitionTable, type DefinitionRowModel } from "../definitions/DefinitionTable.tsx";
import { useDeletion } from "../definitions/use-deletion.tsx";
import { useItemActions } from "../definitions/use-item-actions.ts";
import { useCommands } from "../ui/commands.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterField } from "../ui/FilterField.tsx";
import { formatAgo, formatUtc } from "../ui/format-instant.ts";
import { Place } from "../ui/Place.tsx";
import { Refused } from "../ui/Refused.tsx";
import { destinationQueries } from "./destination-queries.ts";
import styles from "./DestinationsList.module.css";
import { kindWords } from "./kind-words.ts";

export function DestinationsList({ definitions }: { readonly definitions: Definitions }) {
  const [, navigate] = useLocation();
  const [text, setText] = useState("");
  const actions = useItemActions("destinations");
  const open = (id: string): void => navigate(listWords.destinations.path(id));
  const add = async (): Promise<void> => {
    const id = await actions.add({ name: "New destination", kind: "event" });
    if (id !== null) open(id);
  };
  useCommands([{ id: "newDestination", label: "Make a new destination", run: () => void add() }]);
  const { destinations } = definitions;
  return (
    <Place
      title="Destinations"
      actions={destinations.length > 0 && <Button onClick={() => void add()}>New destination</Button>}
    >
      {destinations.length > 0 && (
        <div className={styles.find}>
          <FilterField text={text} onText={setText} placeholder="Find by name" label="Find a destination" />
        </div>
      )}
      {actions.refusal !== null && (
        <Refused refusal={actions.refusal}>
          <Button variant="default" size="compact-sm" onClick={actions.dismiss}>
            Close
          </Button>
        </Refused>
      )}
      {destinations.length === 0 && (
        <EmptyState sentence="No destinations yet. A destination is where a journey sends people: events, or a list.">
          <Button onClick={() => void add()}>New destination</Button>
        </EmptyState>
      )}
      <Rows definitions={definitions} text={text} actions={actions} onOpen={open} />
    </Place>
  );
}

interface RowsProps {
  readonly definitions: Definitions;
  readonly text: string;
  readonly actions: ReturnType<typeof useItemActions>;
  readonly onOpen: (id: string) => void;
}

function Rows({ definitions: { destinations }, text, actions, onOpen }: RowsProps) {
  const usage = useQuery(definitionQueries.usage);
  const remembered = useQuery(destinationQueries.remembered);
  const deletion = useDeletion(actions);
  const wanted = text.trim().toLowerCase();
  const rows = destinations.flatMap((item, place): readonly DefinitionRowModel<Destination>[] =>
    item.name.toLowerCase().includes(wanted)
      ? [
          {
            item,
            place,
            uses: usage.data && (usage.data.destinations[item.id] ?? []),
            words:
              item.kind === "event"
                ? "Gets a track or identify call"
                : "People are put on a list and taken off",
            facts: [kindWords[item.kind], <LastTest key="last" test={remembered.data?.[item.id]} />],
          },
        ]
      : [],
  );
  if (destinations.length > 0 && rows.length === 0)
    return <p className={styles.none}>None has these words in its name.</p>;
  return (
    <>
      {rows.length > 0 && (
        <DefinitionTable
          label="Destinations"
          columns={["Kind", "Last test call"]}
          rows={rows}
          actions={{
            open: ({ id }) => onOpen(id),
            rename: (item, name) => void actions.rename(item, name),
            copy: (item) => void actions.copy(item),
            remove: ({ item, place, uses = [] }) => deletion.begin({ item, place, uses }),
          }}
        />
      )}
      {deletion.question}
    </>
  );
}

function LastTest({ test }: { readonly test: RememberedTest | undefined }) {
  if (test?.last === undefined || test.last === null)
    return <span className={styles.never}>Never tried</span>;
  const { status, atMs } = test.last;
  return (
    <span title={`${test.address}\n${formatUtc(atMs)}`}>
      {status ?? "No answer"} · {formatAgo(atMs, Date.now())}
    </span>
  );
}
