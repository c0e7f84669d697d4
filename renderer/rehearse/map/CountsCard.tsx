// How many have entered, are in progress, completed or exited at the playhead; of two compared rehearsals side by side.

import type { InstanceCounts } from "../../../shared/engine/instant-counts.ts";
import { formatCount } from "../../ui/format-count.ts";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { ComparedCounts } from "./ComparedCounts.tsx";
import { CountByChoice } from "./CountByChoice.tsx";
import { formatShares } from "./format-share.ts";
import styles from "./CountsCard.module.css";

export function CountsCard({ rehearsing }: { readonly rehearsing: Rehearsing }) {
  const { side, other, countBy, playhead } = rehearsing;
  const counts = usePlayheadState(playhead, (state) => state.counts);
  const [a, b] = counts ?? [];
  if (a === undefined) return null;
  if (other !== null && b !== undefined && side === "both")
    return <ComparedCounts rehearsing={rehearsing} a={a[countBy]} b={b[countBy]} />;
  const shown = side === "b" && b !== undefined ? b : a;
  return (
    <section className={styles.card} aria-label="At this instant">
      <div className={styles.head}>
        <h2 className={styles.title}>
          {other === null ? "At this instant" : side === "b" ? "B at this instant" : "A at this instant"}
        </h2>
        <CountByChoice rehearsing={rehearsing} />
      </div>
      <CountRows counts={shown[countBy]} />
      {countBy === "unique" && (
        <p className={styles.note}>Each person once, by the latest entry. Steps count every entry.</p>
      )}
    </section>
  );
}

function CountRows({ counts }: { readonly counts: InstanceCounts }) {
  const { entered, inProgress, completed, exited } = counts;
  const [progressShare, completedShare, exitedShare] = formatShares([inProgress, completed, exited]);
  return (
    <>
      <dl className={styles.rows}>
        <CountRow of="entered" word="Entered" count={entered} share="" />
        <CountRow of="inProgress" word="In progress" count={inProgress} share={progressShare ?? ""} />
        <CountRow of="completed" word="Completed" count={completed} share={completedShare ?? ""} />
        <CountRow of="exited" word="Exited" count={exited} share={exitedShare ?? ""} />
      </dl>
      <div className={styles.bar} aria-hidden>
        <span data-of="completed" style={{ flexGrow: completed }} />
        <span data-of="exited" style={{ flexGrow: exited }} />
        <span data-of="inProgress" style={{ flexGrow: inProgress }} />
      </div>
    </>
  );
}

interface CountRowProps {
  readonly of: keyof InstanceCounts;
  readonly word: string;
  readonly count: number;
  readonly share: string;
}

function CountRow({ of, word, count, share }: CountRowProps) {
  return (
    <div className={styles.row}>
      <dt>
        <span className={styles.swatch} data-of={of} aria-hidden />
        {word}
      </dt>
      <dd className={styles.count} data-total={of}>
        {formatCount(count)}
      </dd>
      <dd className={styles.share}>{share}</dd>
    </div>
  );
}
