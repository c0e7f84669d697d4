// The newest messages of an event: who, when, and all that they say.

import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { EventName } from "../../shared/api/catalogue-contract.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { formatDayTime, formatUtc } from "../ui/format-instant.ts";
import { personAddress } from "../ui/person-address.ts";
import { Refused } from "../ui/Refused.tsx";
import { Card, CardSentence } from "../ui/Card.tsx";
import { catalogueQueries } from "./catalogue-queries.ts";
import styles from "./ExamplesCard.module.css";
import { shortened } from "./shortened.ts";

export function ExamplesCard({ event }: { readonly event: EventName }) {
  const { data, error, isPending } = useQuery(catalogueQueries.examples(event));
  return (
    <Card title="Newest messages" isBusy={isPending}>
      {error !== null && <Refused refusal={refusalOf(error)} />}
      {isPending && <CardSentence>Looking for them…</CardSentence>}
      {data?.length === 0 && <CardSentence>There are none.</CardSentence>}
      <ul className={styles.messages} aria-label="Newest messages">
        {data?.map(({ userId, atMs, text, isCut }, index) => (
          <li key={`${userId} ${atMs} ${index}`}>
            <p className={styles.head}>
              <Link href={personAddress(userId)} dir="auto">
                {shortened(userId, 200)}
              </Link>
              <span title={formatUtc(atMs)}>{formatDayTime(atMs, null)}</span>
            </p>
            {text !== "{}" && (
              <pre className={styles.text} tabIndex={0} role="group" aria-label="Properties of the message">
                {text}
                {isCut && "…"}
              </pre>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
