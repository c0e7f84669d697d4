// Over the canvas' upper left: what has changed since, the counts at this instant, or the answer to a "why".

import { type Ref, useState } from "react";
import { useMediaQuery } from "@mantine/hooks";
import type { StepId } from "../../shared/base/ids.ts";
import { CountsCard } from "./map/CountsCard.tsx";
import type { Rehearsing } from "./rehearsing.ts";
import { ChangedSinceBar } from "./rehearsals/ChangedSinceBar.tsx";
import styles from "./RehearseCards.module.css";
import { WhyCard } from "./why/WhyCard.tsx";

interface RehearseCardsProps {
  readonly rehearsing: Rehearsing;
  readonly onRunAgain: () => void;
  /** Of the answer to a "why", while there is one. */
  readonly answer: Ref<HTMLDivElement>;
  /** The step that the answer is about; null: of none, or there is no answer any more. */
  readonly onAnswerAbout: (step: StepId | null) => void;
}

/** So narrow that the open counts would hide steps. */
const narrow = "(max-width: 1100px), (max-height: 600px)";

export function RehearseCards({ rehearsing, onRunAgain, answer, onAnswerAbout }: RehearseCardsProps) {
  const isNarrow = useMediaQuery(narrow, false, { getInitialValueInEffect: false });
  // null: as the window has room.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isFolded = chosen ?? isNarrow;
  return (
    <div className={styles.cards}>
      <div className={styles.above}>
        <ChangedSinceBar rehearsing={rehearsing} onRunAgain={onRunAgain} />
      </div>
      {rehearsing.why === null ? (
        <CountsCard rehearsing={rehearsing} isFolded={isFolded} onFold={setChosen} />
      ) : (
        <div ref={answer} className={styles.answer} data-region="Answer" tabIndex={-1}>
          <WhyCard rehearsing={rehearsing} onAbout={onAnswerAbout} />
        </div>
      )}
    </div>
  );
}
