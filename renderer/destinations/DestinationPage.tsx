// One destination: its name and kind, what it is sent for a real person, and a test call to an address that is given.

import { Button, Menu, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { DestinationCalls } from "../../shared/api/destination-contract.ts";
import type { DefinitionUse } from "../../shared/api/definition-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import type { Definitions, Destination } from "../../shared/people/definitions.ts";
import { changeWithUndo } from "../definitions/change-item.ts";
import { definitionQueries } from "../definitions/definition-queries.ts";
import { ItemName } from "../definitions/ItemName.tsx";
import { useDeletion } from "../definitions/use-deletion.tsx";
import { useItemActions } from "../definitions/use-item-actions.ts";
import { UsePlaces } from "../definitions/UsePlaces.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { MoreButton } from "../ui/MoreButton.tsx";
import { Place } from "../ui/Place.tsx";
import { Refused } from "../ui/Refused.tsx";
import { CallPreview } from "./CallPreview.tsx";
import styles from "./DestinationPage.module.css";
import { kindWords } from "./kind-words.ts";
import { TestCallCard } from "./TestCallCard.tsx";

interface DestinationPageProps {
  readonly id: string;
  readonly definitions: Definitions;
}

export function DestinationPage({ id, definitions }: DestinationPageProps) {
  const destination = definitions.destinations.find((one) => one.id === id);
  if (destination !== undefined)
    return <DestinationEditor destination={destination} definitions={definitions} />;
  return (
    <Place title="Destinations">
      <EmptyState sentence="This destination is not there any more.">
        <Button component={Link} href="/destinations">
          All destinations
        </Button>
      </EmptyState>
    </Place>
  );
}

interface DestinationEditorProps {
  readonly destination: Destination;
  readonly definitions: Definitions;
}

function DestinationEditor({ destination, definitions }: DestinationEditorProps) {
  const [, navigate] = useLocation();
  const usage = useQuery(definitionQueries.usage);
  const uses = usage.data && (usage.data.destinations[destination.id] ?? []);
  const actions = useItemActions("destinations");
  const deletion = useDeletion(actions, () => navigate("/destinations"));
  const [calls, setCalls] = useState<DestinationCalls | null>(null);
  const place = definitions.destinations.indexOf(destination);
  const remove = (): void => deletion.begin({ item: destination, place, uses: uses ?? [] });
  return (
    <Place
      title={destination.name}
      crumbs={[{ path: "/destinations", label: "Destinations" }]}
      actions={
        <MoreButton label={`More for ${destination.name}`} width={160}>
          <Menu.Item className={styles.delete ?? ""} onClick={remove}>
            Delete
          </Menu.Item>
        </MoreButton>
      }
    >
      {actions.refusal !== null && <Refused refusal={actions.refusal} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          <About destination={destination} uses={uses} />
          <CallPreview destination={destination} uses={uses} onCalls={setCalls} />
        </div>
        <div className={styles.column}>
          <TestCallCard key={destination.id} destination={destination} calls={calls} />
        </div>
      </div>
      {deletion.question}
    </Place>
  );
}

interface AboutProps {
  readonly destination: Destination;
  readonly uses: readonly DefinitionUse[] | undefined;
}

function About({ destination, uses }: AboutProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = async (after: Destination, sentence: string): Promise<void> =>
    setRefusal(await changeWithUndo({ list: "destinations", before: destination, after }, sentence));
  const isUsed = uses === undefined || uses.length > 0;
  return (
    <section className={styles.card} aria-label="About it">
      <ItemName
        name={destination.name}
        onName={(name) => void change({ ...destination, name }, `Renamed ${destination.name} to ${name}.`)}
      />
      <div className={styles.kind}>
        <SegmentedControl
          size="xs"
          aria-label="Kind"
          value={destination.kind}
          disabled={isUsed}
          data={[
            { value: "event", label: kindWords.event },
            { value: "list", label: kindWords.list },
          ]}
          onChange={(to) => {
            const kind = to === "list" ? "list" : "event";
            void change(
              { ...destination, kind },
              `${destination.name} is of the kind ${kindWords[kind]} now.`,
            );
          }}
        />
        <span className={styles.hint}>
          {isUsed
            ? "Its kind stays as it is while journeys use it."
            : destination.kind === "event"
              ? "It gets a track or identify call for each person."
              : "People are put on a list, and taken off when their journey ends."}
        </span>
      </div>
      {refusal !== null && <Refused refusal={refusal} />}
      {uses !== undefined && uses.length > 0 && (
        <>
          <h2 className={styles.heading}>Used in</h2>
          <UsePlaces uses={uses} />
        </>
      )}
    </section>
  );
}
