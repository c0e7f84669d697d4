// How many people went along the connection where the picker stands open, as last rehearsed.

import { useQuery } from "@tanstack/react-query";
import type { LastRehearsal } from "../../shared/api/rehearsal-contract.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Way } from "../../shared/journey/edits/edit.ts";
import { queries } from "../host/queries.ts";
import { formatCount } from "../ui/format-count.ts";
import { formatRange } from "../ui/format-instant.ts";
import { useInspector } from "./inspector-context.ts";
import { StepSection } from "./StepSection.tsx";
import styles from "./PassageSection.module.css";

export function PassageSection() {
  const { journey, builder } = useInspector();
  const { data: rehearsal } = useQuery(queries.lastRehearsal(journey.id));
  const way = builder.picker?.way;
  if (way === undefined || rehearsal === undefined || rehearsal === null) return null;
  const fired = rehearsal.counts.steps[way.step]?.fired[way.via];
  if (fired === undefined) return null;
  return <Passage way={way} fired={fired} rehearsal={rehearsal} />;
}

interface PassageProps {
  readonly way: Way;
  readonly fired: number;
  readonly rehearsal: LastRehearsal;
}

function Passage({ way, fired, rehearsal }: PassageProps) {
  const { journey } = useInspector();
  const from = journey.steps.find(({ id }) => id === way.step);
  const next = from && connectionsOf(from).find(({ via }) => via === way.via)?.next;
  const to = journey.steps.find(({ id }) => id === next);
  const changed = rehearsal.journeyChanged ? " The journey has changed since." : "";
  return (
    <StepSection title="Who passes through this connection">
      <div className={styles.card}>
        <p className={styles.way}>
          {from?.name} → {to?.name ?? "the end"}
        </p>
        <p className={styles.entered}>
          <strong className={styles.fired}>{formatCount(fired)}</strong> of{" "}
          {formatCount(rehearsal.counts.total.entered)} who entered
        </p>
        <p className={styles.hint}>
          {rehearsal.name}, {formatRange(rehearsal.publishedAtMs, rehearsal.untilMs)}.{changed}
        </p>
      </div>
    </StepSection>
  );
}
