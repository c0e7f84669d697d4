// Exactly what would go out for one person, who can be chosen.

import { useState } from "react";
import type { PersonInShort } from "../../shared/api/people-contract.ts";
import type { SendToDestinationsStep } from "../../shared/journey/journey.ts";
import { asJson } from "../host/as-json.ts";
import { host } from "../host/host.ts";
import { useInspector } from "./inspector-context.ts";
import { PersonChoice } from "./PersonChoice.tsx";
import { StepSection } from "./StepSection.tsx";
import { useAnswer } from "./use-answer.ts";
import styles from "./SendPreviewSection.module.css";

export function SendPreviewSection({ step }: { readonly step: SendToDestinationsStep }) {
  const { journey, definitions, atMs } = useInspector();
  const [person, setPerson] = useState<PersonInShort | null>(null);
  const userId = person?.userId ?? null;
  const { value, refusal, stale } = useAnswer(
    JSON.stringify([journey.id, step, definitions.destinations, userId, atMs]),
    async (signal) =>
      host.preview.send({ document: asJson(journey), step: step.id, userId, atMs }, { signal }),
  );
  const nameOf = (id: string) => definitions.destinations.find((one) => one.id === id)?.name ?? id;
  return (
    <StepSection title="What goes out">
      <PersonChoice chosen={person ?? value?.person ?? null} onChoose={setPerson} />
      {refusal !== null && !stale && (
        <p className={styles.hint}>
          {refusal.happened} {refusal.remedy}
        </p>
      )}
      {value?.deliveries.map(({ destination, call }) => (
        <figure key={destination} className={styles.delivery} aria-busy={stale}>
          <figcaption className={styles.destination}>{nameOf(destination)}</figcaption>
          <pre className={styles.call} tabIndex={0} aria-label={`What ${nameOf(destination)} gets`}>
            {JSON.stringify(call, null, 2)}
          </pre>
        </figure>
      ))}
    </StepSection>
  );
}
