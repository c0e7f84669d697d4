// What a destination is sent: for a real person, at a step of a journey and an instant that can be chosen, when they
// reach the step and when their instance ends.

import { SegmentedControl, Select } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import type { DefinitionUse } from "../../shared/api/definition-contract.ts";
import type { DestinationCalls } from "../../shared/api/destination-contract.ts";
import type { PersonInShort } from "../../shared/api/people-contract.ts";
import type { Destination } from "../../shared/people/definitions.ts";
import { InstantMenu } from "../conditions/match/InstantMenu.tsx";
import { useCountInstant } from "../definitions/use-count-instant.ts";
import { host } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { Refused } from "../ui/Refused.tsx";
import { CallFields } from "./CallFields.tsx";
import styles from "./DestinationPage.module.css";
import { PersonSelect } from "./PersonSelect.tsx";

interface CallPreviewProps {
  readonly destination: Destination;
  readonly uses: readonly DefinitionUse[] | undefined;
  /** What is shown, for the test call; null while there is none. */
  readonly onCalls: (calls: DestinationCalls | null) => void;
}

interface StepChoice {
  readonly value: string;
  readonly label: string;
  readonly step: { readonly journey: string; readonly id: string } | null;
}

type Call = "track" | "identify";

const madeUp: StepChoice = { value: "", label: "No journey: a made-up key", step: null };

export function CallPreview({ destination, uses, onCalls }: CallPreviewProps) {
  const instant = useCountInstant();
  const steps = [...stepsOf(uses ?? []), madeUp];
  const [wanted, setWanted] = useState<string | null>(null);
  const [call, setCall] = useState<Call>("track");
  const [person, setPerson] = useState<PersonInShort | null>(null);
  const chosen = steps.find(({ value }) => value === wanted) ?? steps[0] ?? madeUp;
  const atMs = instant.atMs ?? 0;
  const asked = {
    destination: destination.id,
    step: chosen.step,
    call,
    userId: person?.userId ?? null,
    atMs,
  };
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ["journeys", "destinationCalls", asked, destination.kind],
    queryFn: ({ signal }) => host.destination.calls(asked, { signal }),
    enabled: instant.atMs !== null && uses !== undefined,
    placeholderData: keepPreviousData,
  });
  const tell = useEffectEvent(onCalls);
  const shown = error === null ? (data ?? null) : null;
  useEffect(() => tell(shown), [shown]);
  return (
    <section className={styles.card} aria-label="What it is sent">
      <h2 className={styles.heading}>What it is sent</h2>
      <Select
        label="At the step"
        data={steps.map(({ value, label }) => ({ value, label }))}
        value={chosen.value}
        allowDeselect={false}
        onChange={setWanted}
      />
      {chosen.step === null && destination.kind === "event" && <CallKind call={call} onCall={setCall} />}
      <PersonSelect chosen={person ?? data?.person ?? null} onChoose={setPerson} />
      {instant.atMs !== null && (
        <div className={styles.row}>
          <InstantMenu atMs={atMs} onAtMs={instant.choose} />
        </div>
      )}
      {error !== null && <Refused refusal={refusalOf(error)} />}
      {shown !== null && <Calls calls={shown} isOld={isPlaceholderData} />}
    </section>
  );
}

const CallKind = ({ call, onCall }: { readonly call: Call; readonly onCall: (call: Call) => void }) => (
  <SegmentedControl
    size="xs"
    aria-label="Kind of call"
    value={call}
    onChange={(to) => onCall(to === "identify" ? "identify" : "track")}
    data={["track", "identify"]}
  />
);

function Calls({ calls, isOld }: { readonly calls: DestinationCalls; readonly isOld: boolean }) {
  return (
    <>
      <h3 className={styles.heading}>When they reach the step</h3>
      <pre
        className={styles.json}
        tabIndex={0}
        aria-label="When they reach the step"
        data-old={isOld || undefined}
      >
        {JSON.stringify(calls.enter, null, 2)}
      </pre>
      <details>
        <summary>What each field is</summary>
        <CallFields call={calls.enter} />
      </details>
      <h3 className={styles.heading}>When their journey ends</h3>
      <pre
        className={styles.json}
        tabIndex={0}
        aria-label="When their journey ends"
        data-old={isOld || undefined}
      >
        {JSON.stringify(calls.exit, null, 2)}
      </pre>
    </>
  );
}

function stepsOf(uses: readonly DefinitionUse[]): readonly StepChoice[] {
  return uses.flatMap((use) =>
    use.of === "journey"
      ? use.steps.map(({ id, name }) => ({
          value: `${use.journey} ${id}`,
          label: `${use.name}: ${name}`,
          step: { journey: use.journey, id },
        }))
      : [],
  );
}
