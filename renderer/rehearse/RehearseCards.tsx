// Over the canvas' upper left: what has changed since, the counts at this instant, or the answer to a "why".

import { CountsCard } from "./map/CountsCard.tsx";
import type { Rehearsing } from "./rehearsing.ts";
import { ChangedSinceBar } from "./rehearsals/ChangedSinceBar.tsx";
import styles from "./RehearseCards.module.css";
import { WhyCard } from "./why/WhyCard.tsx";

interface RehearseCardsProps {
  readonly rehearsing: Rehearsing;
  readonly onRunAgain: () => void;
}

export function RehearseCards({ rehearsing, onRunAgain }: RehearseCardsProps) {
  return (
    <div className={styles.cards}>
      <ChangedSinceBar rehearsing={rehearsing} onRunAgain={onRunAgain} />
      {rehearsing.why === null ? <CountsCard rehearsing={rehearsing} /> : <WhyCard rehearsing={rehearsing} />}
    </div>
  );
}
