// The secret of a destination: given once, never shown again, sent under a name of the person's choice. Where it is kept
// is said.

import { Button, Checkbox, PasswordInput, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SecretState } from "../../shared/api/destination-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { host } from "../host/host.ts";
import { attempt } from "../host/attempt.ts";
import { Refused } from "../ui/Refused.tsx";
import { destinationQueries } from "./destination-queries.ts";
import styles from "./DestinationPage.module.css";

interface SecretFieldsProps {
  readonly destination: string;
  /** null: it is not sent. */
  readonly header: string | null;
  readonly onHeader: (header: string | null) => void;
}

const usualHeader = "Authorization";

export function SecretFields({ destination, header, onHeader }: SecretFieldsProps) {
  const { data } = useQuery(destinationQueries.secret(destination));
  return (
    <div className={styles.column}>
      <Checkbox
        size="xs"
        label="Send a secret in a header"
        checked={header !== null}
        onChange={({ currentTarget }) => onHeader(currentTarget.checked ? usualHeader : null)}
      />
      {header !== null && (
        <>
          <TextInput
            size="xs"
            label="Name of its header"
            value={header}
            maxLength={200}
            onChange={({ currentTarget }) => onHeader(currentTarget.value)}
          />
          {data !== undefined && <SecretItself destination={destination} state={data} />}
        </>
      )}
    </div>
  );
}

function SecretItself({ destination, state }: { readonly destination: string; readonly state: SecretState }) {
  const queryClient = useQueryClient();
  const [text, setText] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const act = async (work: () => Promise<SecretState>): Promise<void> => {
    const { queryKey } = destinationQueries.secret(destination);
    setRefusal(await attempt(async () => queryClient.setQueryData(queryKey, await work())));
    setText("");
  };
  return (
    <>
      <PasswordInput
        size="xs"
        label="Secret"
        placeholder={state.isSet ? "Kept. Give another one to replace it" : "Bearer …"}
        value={text}
        maxLength={10_000}
        autoComplete="off"
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        description={placeWords(state)}
      />
      <div className={styles.row}>
        <Button
          variant="default"
          size="compact-sm"
          aria-disabled={text === ""}
          mod={{ disabled: text === "" }}
          onClick={() =>
            text !== "" && void act(() => host.destination.setSecret({ destination, secret: text }))
          }
        >
          Keep the secret
        </Button>
        {state.isSet && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => void act(() => host.destination.deleteSecret({ destination }))}
          >
            Forget it
          </Button>
        )}
      </div>
      {refusal !== null && <Refused refusal={refusal} />}
    </>
  );
}

const placeWords = ({ place, isSet }: SecretState): string => {
  const verb = isSet ? "It is kept" : "It will be kept";
  return place === "keychain"
    ? `${verb} in the system’s keychain.`
    : `${verb} until the app is closed, because there is no keychain here.`;
};
