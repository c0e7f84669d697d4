// Who took a branch: how many, and the list of them.

import { Button } from "@mantine/core";
import type { StepId } from "../../../shared/base/ids.ts";
import { countOf } from "../../ui/format-count.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { connectionsOfJourney, isSame } from "./connections-of-journey.ts";
import { ConnectionSelect } from "./ConnectionSelect.tsx";
import styles from "./FindPanel.module.css";
import type { Remembered, RememberQuestion } from "./remembered-question.ts";

export interface AnswerProps {
  readonly rehearsing: Rehearsing;
  readonly remembered: Remembered;
  readonly remember: RememberQuestion[1];
}

export function TookBranch({ rehearsing, remembered, remember }: AnswerProps) {
  const { opened, setScope, show, playhead } = rehearsing;
  const connections = connectionsOfJourney(opened.journey, opened.countsAtEnd);
  const chosen = connections.find((one) => isSame(remembered.took, one));
  const list = (): void => {
    if (chosen === undefined) return;
    playhead.goTo(playhead.untilMs);
    setScope({ of: "connection", step: chosen.step as StepId, via: chosen.via });
    show({ kind: "people" });
  };
  return (
    <>
      <ConnectionSelect
        connections={connections}
        chosen={remembered.took}
        onChoose={({ step, via }) => remember({ took: { step, via } })}
        first="taken"
      />
      {chosen?.fired === 0 && (
        <div className={styles.row}>
          <span className={styles.said}>Nobody took it.</span>
          <Button
            size="xs"
            variant="default"
            onClick={() => remember({ question: "would", would: remembered.took, isAsked: true })}
          >
            Who would?
          </Button>
        </div>
      )}
      {chosen !== undefined && chosen.fired > 0 && (
        <div className={styles.row}>
          <span className={styles.said}>
            Taken <strong>{countOf(chosen.fired, "time", "times")}</strong> by the end.
          </span>
          <Button size="xs" variant="default" onClick={list}>
            Show who
          </Button>
        </div>
      )}
    </>
  );
}
