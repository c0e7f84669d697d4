// The funnel that would come out: how many reach each stage, plans, what an order is worth, and how much there would be.

import { countOf, formatCount, formatPercent } from "../ui/format-count.ts";
import { Refused } from "../ui/Refused.tsx";
import styles from "./FunnelPreview.module.css";
import { formatBytes } from "./format-bytes.ts";
import type { ShownPreview } from "./use-preview.ts";

interface FunnelPreviewProps {
  readonly shown: ShownPreview;
  /** Who is asked for. */
  readonly people: number;
}

export function FunnelPreview({ shown: { preview, isStale, refusal }, people }: FunnelPreviewProps) {
  if (refusal !== null) return <Refused refusal={refusal} />;
  if (preview === null) return <p className={styles.note}>Making the first of them…</p>;
  const { sampled, stages, plans, messages, worth, estimated } = preview;
  const known = plans.reduce((sum, plan) => sum + plan.people, 0);
  return (
    <div className={styles.preview} data-stale={isStale} aria-busy={isStale}>
      <p className={styles.note}>
        {sampled < people ? `Of the first ${formatCount(sampled)} of them.` : "Of all of them."}
      </p>
      <ol className={styles.stages} aria-label="Funnel">
        {stages.map(({ label, people: reached }) => (
          <li key={label} className={styles.stage}>
            <span className={styles.label}>{label}</span>
            <span className={styles.count}>{formatCount(reached)}</span>
            <span className={styles.share}>{formatPercent(reached, sampled)}</span>
            <Bar part={reached} whole={sampled} />
          </li>
        ))}
      </ol>
      <h3 className={styles.heading}>Plan in the end</h3>
      <ul className={styles.stages} aria-label="Plans">
        {plans.map(({ plan, people: on }) => (
          <li key={plan} className={styles.stage}>
            <span className={styles.label}>{plan}</span>
            <span className={styles.count}>{formatCount(on)}</span>
            <span className={styles.share}>{formatPercent(on, known)}</span>
            <Bar part={on} whole={known} />
          </li>
        ))}
        {plans.length === 0 && <li className={styles.note}>Nobody says which plan they are on.</li>}
      </ul>
      <dl className={styles.facts}>
        <Fact label="Messages a person" value={(messages / Math.max(1, sampled)).toFixed(1)} />
        <Fact label={worth.label} value={worth.mean === null ? "–" : worth.mean.toFixed(2)} />
        <Fact label="Messages in all, about" value={formatCount(rounded(estimated.messages))} />
        <Fact label="On the disk, about" value={formatBytes(estimated.bytes)} />
      </dl>
      <p className="visually-hidden" aria-live="polite">
        {isStale ? "" : countOf(sampled, "person counted", "people counted")}
      </p>
    </div>
  );
}

/** To three digits: more would promise too much. */
function rounded(count: number): number {
  const unit = 10 ** Math.max(0, String(Math.round(count)).length - 3);
  return Math.round(count / unit) * unit;
}

function Bar({ part, whole }: { readonly part: number; readonly whole: number }) {
  return (
    <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
      <rect width={(100 * part) / Math.max(1, whole)} height={4} />
    </svg>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
