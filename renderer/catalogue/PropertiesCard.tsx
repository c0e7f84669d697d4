// What the messages of an event say: each property with how many have it, of which type, and with which values.

import { useQuery } from "@tanstack/react-query";
import type { EventName } from "../../shared/api/catalogue-contract.ts";
import { queries } from "../host/queries.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { formatCount } from "../ui/format-count.ts";
import { Refused } from "../ui/Refused.tsx";
import { Card, CardSentence } from "../ui/Card.tsx";
import styles from "./PropertiesCard.module.css";
import { PropertyRow } from "./PropertyRow.tsx";

/** Read at once; more are asked for. */
const atFirst = 100;

export function PropertiesCard({ event }: { readonly event: EventName }) {
  const { data, error, isPending } = useQuery(queries.properties(event));
  const count = data?.length ?? 0;
  return (
    <Card title="Properties" note={count === 0 ? "" : formatCount(count)} isBusy={isPending}>
      {error !== null && <Refused refusal={refusalOf(error)} />}
      {isPending && <CardSentence>counting…</CardSentence>}
      {data !== undefined && count === 0 && <CardSentence>Its messages have no properties.</CardSentence>}
      {data !== undefined && count > 0 && (
        <ul className={styles.rows} aria-label="Properties">
          {data.slice(0, atFirst).map((field) => (
            <PropertyRow key={field.path} field={field} />
          ))}
        </ul>
      )}
      {count > atFirst && (
        <CardSentence>{`And ${formatCount(count - atFirst)} that fewer messages have.`}</CardSentence>
      )}
    </Card>
  );
}
