// Who would take a branch, after the fewest changes: chosen, looked for, and shown.

import { Button } from "@mantine/core";
import { host } from "../../host/host.ts";
import { connectionsOfJourney, isSame } from "./connections-of-journey.ts";
import { ConnectionSelect } from "./ConnectionSelect.tsx";
import { ConstructedAnswer } from "./ConstructedAnswer.tsx";
import styles from "./FindPanel.module.css";
import { Looking } from "./Looking.tsx";
import type { AnswerProps } from "./TookBranch.tsx";
import { useFound } from "./use-found.ts";

export function WouldTake({ rehearsing, remembered, remember }: AnswerProps) {
  const { opened } = rehearsing;
  const connections = connectionsOfJourney(opened.journey, opened.countsAtEnd);
  const chosen =
    connections.find((one) => isSame(remembered.would, one)) ?? connections.find(({ fired }) => fired === 0);
  const { step, via } = chosen ?? { step: "", via: "" };
  const isAsked = remembered.isAsked && chosen !== undefined;
  const found = useFound({
    key: ["construct", opened.id, step, via],
    ask: (signal) => host.find.construct({ rehearsal: opened.id, step, via }, { signal }),
    isAsked,
  });
  const isEveryTaken = connections.every(({ fired }) => fired > 0);
  return (
    <>
      {isEveryTaken && <p className={styles.said}>Every branch was taken by somebody.</p>}
      <ConnectionSelect
        connections={connections}
        chosen={chosen ?? null}
        onChoose={(one) => remember({ would: { step: one.step, via: one.via }, isAsked: false })}
        first="never"
      />
      {!isAsked && (
        <Button
          variant="default"
          disabled={chosen === undefined}
          onClick={() => remember({ would: { step, via }, isAsked: true })}
        >
          Find the nearest person
        </Button>
      )}
      {isAsked && <Looking found={found} words="Looking for the fewest changes…" />}
      {isAsked && found.answer !== undefined && !found.isLooking && (
        <ConstructedAnswer rehearsing={rehearsing} answer={found.answer} />
      )}
    </>
  );
}
