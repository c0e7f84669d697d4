// How many have entered, are in progress, completed or exited at the playhead; of two compared rehearsals side by side.

import { UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import type { InstanceCounts } from "../../../shared/engine/instant-counts.ts";
import { formatCount } from "../../ui/format-count.ts";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { ComparedCounts } from "./ComparedCounts.tsx";
import { CountByChoice } from "./CountByChoice.tsx";
import { formatShares } from "./format-share.ts";
import styles from "./CountsCard.module.css";

interface CountsCardProps {
  readonly rehearsing: Rehearsing;
  /** One line of it, so that the map has the room. */
  readonly isFolded: boolean;
  readonly onFold: (folded: boolean) => void;
}

export function CountsCard({ rehearsing, isFolded, onFold }: CountsCardProps) {
  const { side, other, countBy, playhead } = rehearsing;
  const counts = usePlayheadState(playhead, (state) => state.counts);
  const [a, b] = counts ?? [];
  if (a === undefined) return null;
  const both = other !== null && b !== undefined && side === "both" ? b[countBy] : null;
  const shown = (side === "b" && b !== undefined ? b : a)[countBy];
  return (
    <section
      className={styles.card}
      aria-label="At this instant"
      data-folded={isFolded || undefined}
      data-compared={both !== null || undefined}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>
          <UnstyledButton
            className={styles.fold}
            aria-expanded={!isFolded}
            title={isFolded ? "Show all counts" : "Show one line of it"}
            onClick={() => onFold(!isFolded)}
          >
            {isFolded ? foldedWords(shown, both) : titleOf(rehearsing)}
            <Chevron isDown={isFolded} />
          </UnstyledButton>
        </h2>
        {!isFolded && <CountByChoice rehearsing={rehearsing} />}
      </div>
      {!isFolded &&
        (both === null ? (
          <CountRows counts={shown} />
        ) : (
          <ComparedCounts rehearsing={rehearsing} a={shown} b={both} />
        ))}
      {!isFolded && countBy === "unique" && (
        <p className={styles.note}>Each person once, by the latest entry. Steps count every entry.</p>
      )}
    </section>
  );
}

function titleOf({ other, side }: Rehearsing): string {
  if (other === null || side === "both") return "At this instant";
  return side === "b" ? "B at this instant" : "A at this instant";
}

const foldedWords = (a: InstanceCounts, b: InstanceCounts | null): string =>
  b === null
    ? `${formatCount(a.inProgress)} of ${formatCount(a.entered)} in progress`
    : `In progress: A ${formatCount(a.inProgress)}, B ${formatCount(b.inProgress)}`;

function Chevron({ isDown }: { readonly isDown: boolean }) {
  const Icon = isDown ? IconChevronDown : IconChevronUp;
  return <Icon size={14} stroke={1.75} className={styles.chevron} aria-hidden />;
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
