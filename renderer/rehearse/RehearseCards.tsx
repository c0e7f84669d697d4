// Over the canvas' upper left: what has changed since, the counts at this instant, or the answer to a "why".

import { CountsCard } from "./map/CountsCard.tsx";
import type { Rehearsing } from "./rehearsing.ts";
import styles from "./RehearseCards.module.css";

interface RehearseCardsProps {
  readonly rehearsing: Rehearsing;
  readonly onRunAgain: () => void;
}

export function RehearseCards({ rehearsing }: RehearseCardsProps) {
  return (
    <div className={styles.cards}>
      <CountsCard rehearsing={rehearsing} />
    </div>
  );
}
