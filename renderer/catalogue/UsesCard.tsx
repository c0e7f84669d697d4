// Where an event or a trait is named: steps and exits of journeys, audiences, computed traits; each leads there.

import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { NameUse } from "../../shared/api/catalogue-contract.ts";
import type { NameInData } from "../../shared/conditions/name-in-data.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { runWhenOffered } from "../ui/commands.ts";
import { formatCount } from "../ui/format-count.ts";
import { Refused } from "../ui/Refused.tsx";
import { Card, CardSentence } from "../ui/Card.tsx";
import { catalogueQueries } from "./catalogue-queries.ts";
import styles from "./UsesCard.module.css";

export function UsesCard({ of }: { readonly of: NameInData }) {
  const { data, error, isPending } = useQuery(catalogueQueries.uses(of));
  const count = data?.length ?? 0;
  return (
    <Card title="Where it is used" note={count === 0 ? "" : formatCount(count)} isBusy={isPending}>
      {error !== null && <Refused refusal={refusalOf(error)} />}
      {isPending && <CardSentence>Looking for it…</CardSentence>}
      {data?.length === 0 && <CardSentence>No journey, audience or computed trait names it.</CardSentence>}
      <ul className={styles.uses} aria-label="Where it is used">
        {data?.map((use) => (
          <li key={keyOf(use)}>
            <Use use={use} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Use({ use }: { readonly use: NameUse }) {
  if (!("journey" in use)) {
    const isAudience = use.kind === "audience";
    const folder = isAudience ? "/audiences" : "/audiences/traits";
    return (
      <Link href={`${folder}/${encodeURIComponent(use.id)}`}>
        <bdi className={styles.name}>{use.name}</bdi>
        <span className={styles.kind}>{isAudience ? "Audience" : "Computed trait"}</span>
      </Link>
    );
  }
  const step = use.kind === "step" ? use.step : null;
  return (
    <Link
      href={`/journeys/${encodeURIComponent(use.journey.id)}/build`}
      // The journey opens on the step.
      onClick={() => {
        if (step !== null) runWhenOffered(`step:${step.id}`);
      }}
    >
      <bdi className={styles.name}>{step === null ? "Exit" : step.name || "Step without a name"}</bdi>
      <span className={styles.kind} dir="auto">
        {use.journey.name}
      </span>
    </Link>
  );
}

const keyOf = (use: NameUse): string =>
  use.kind === "step"
    ? `step ${use.journey.id} ${use.step.id}`
    : use.kind === "exit"
      ? `exit ${use.journey.id}`
      : `${use.kind} ${use.id}`;
