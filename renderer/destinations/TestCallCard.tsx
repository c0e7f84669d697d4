// A test call: to an address that a person gives, with headers and a secret, sent when they press the button and never
// before. What is on screen as the call is what goes out.

import { Button, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DestinationCalls, RememberedTest, TestHeader } from "../../shared/api/destination-contract.ts";
import type { Destination } from "../../shared/people/definitions.ts";
import { Refused } from "../ui/Refused.tsx";
import { destinationQueries } from "./destination-queries.ts";
import styles from "./DestinationPage.module.css";
import { AddressFields } from "./AddressFields.tsx";
import { HeaderFields } from "./HeaderFields.tsx";
import { isOwnAddress } from "./is-own-address.ts";
import { SecretFields } from "./SecretFields.tsx";
import { TestResult } from "./TestResult.tsx";
import { useTestCall } from "./use-test-call.ts";

interface TestCallCardProps {
  readonly destination: Destination;
  /** null: there is nothing to send yet. */
  readonly calls: DestinationCalls | null;
}

export function TestCallCard(props: TestCallCardProps) {
  const { data, isError } = useQuery(destinationQueries.remembered);
  // What is remembered is where the fields begin; later changes of it do not move them.
  if (data === undefined && !isError) return null;
  return <TestForm {...props} begin={data?.[props.destination.id]} />;
}

interface TestFormProps extends TestCallCardProps {
  readonly begin: RememberedTest | undefined;
}

function TestForm({ destination, calls, begin }: TestFormProps) {
  const [address, setAddress] = useState(begin?.address ?? "");
  /** null: nobody has said so yet. */
  const [keeps, setKeeps] = useState<boolean | null>(null);
  const keepsPath = keeps ?? isOwnAddress(address);
  const [direction, setDirection] = useState<"enter" | "exit">("enter");
  const [headers, setHeaders] = useState<readonly TestHeader[]>([]);
  const [secretHeader, setSecretHeader] = useState<string | null>(begin?.secretHeader ?? null);
  const { state, send, giveUp } = useTestCall();
  const isReady = calls !== null && address.trim() !== "";
  const press = (): void => {
    if (!isReady) return;
    const given = headers.filter(({ name, value }) => name !== "" || value !== "");
    void send({
      destination: destination.id,
      call: calls[direction],
      address,
      keepsPath,
      headers: given,
      secretHeader,
    });
  };
  return (
    <section className={styles.card} aria-label="Test call">
      <h2 className={styles.heading}>Test call</h2>
      <p className={styles.hint}>
        Sends one call to an address of yours, when you press the button. It is the only thing that Rehearse
        ever sends.
      </p>
      <AddressFields
        address={address}
        onAddress={setAddress}
        keepsPath={keepsPath}
        onKeepsPath={setKeeps}
        hasSecret={secretHeader !== null}
        onEnter={press}
      />
      <SegmentedControl
        size="xs"
        aria-label="Which call"
        value={direction}
        onChange={(to) => setDirection(to === "exit" ? "exit" : "enter")}
        data={[
          { value: "enter", label: "When they reach the step" },
          { value: "exit", label: "When their journey ends" },
        ]}
      />
      <HeaderFields headers={headers} onHeaders={setHeaders} />
      <SecretFields destination={destination.id} header={secretHeader} onHeader={setSecretHeader} />
      <SendRow
        isSending={state.is === "sending"}
        lack={calls === null ? "There is nothing to send yet." : isReady ? null : "Give an address first."}
        onSend={press}
        onGiveUp={giveUp}
      />
      {state.is === "refused" && <Refused refusal={state.refusal} />}
      {state.is === "givenUp" && <p role="status">Cancelled. The address may have got the call already.</p>}
      {state.is === "answered" && <TestResult answer={state.answer} />}
    </section>
  );
}

interface SendRowProps {
  readonly isSending: boolean;
  /** Why it cannot be sent yet. */
  readonly lack: string | null;
  readonly onSend: () => void;
  readonly onGiveUp: () => void;
}

function SendRow({ isSending, lack, onSend, onGiveUp }: SendRowProps) {
  if (isSending) {
    return (
      <div className={styles.row}>
        <Button variant="default" onClick={onGiveUp}>
          Cancel
        </Button>
        <span role="status" className={styles.hint}>
          Waiting for an answer, ten seconds at most
        </span>
      </div>
    );
  }
  return (
    <div className={styles.row}>
      <Button onClick={onSend} aria-disabled={lack !== null} mod={{ disabled: lack !== null }}>
        Send a test call
      </Button>
      {lack !== null && <span className={styles.hint}>{lack}</span>}
    </div>
  );
}
