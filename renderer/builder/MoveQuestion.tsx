// Asked in place: where a step goes, among all connections and open ends on which it may stand.

import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { connectionsOf } from "../../shared/journey/connections.ts";
import { applyEdit } from "../../shared/journey/edits/apply-edit.ts";
import type { Way } from "../../shared/journey/edits/edit.ts";
import type { Journey, Step } from "../../shared/journey/journey.ts";
import { useInspector } from "./inspector-context.ts";
import { wayName } from "./way-name.ts";
import styles from "./MoveQuestion.module.css";

export interface MoveQuestionProps {
  readonly step: Step;
  readonly onDone: () => void;
}

export function MoveQuestion({ step, onDone }: MoveQuestionProps) {
  const { journey, builder } = useInspector();
  const places = placesFor(journey, step);
  const [place, setPlace] = useState(0);
  const chosen = places[place];
  return (
    <div className={styles.question} role="group" aria-label={`Move ${step.name}`}>
      {chosen === undefined ? (
        <p>There is no other place for this step.</p>
      ) : (
        <NativeSelect
          autoFocus
          label="Move to"
          value={place}
          onChange={({ currentTarget }) => setPlace(Number(currentTarget.value))}
          data={places.map((way, index) => ({ value: String(index), label: wayName(journey, way) }))}
        />
      )}
      <div className={styles.choices}>
        {chosen !== undefined && (
          <Button
            variant="default"
            onClick={() => {
              builder.move(step.id, chosen);
              onDone();
            }}
          >
            Move
          </Button>
        )}
        <Button variant="subtle" onClick={onDone}>
          Leave it here
        </Button>
      </div>
    </div>
  );
}

const placesFor = (journey: Journey, step: Step): readonly Way[] =>
  journey.steps
    .flatMap((one) => connectionsOf(one).map(({ via, next }) => ({ way: { step: one.id, via }, next })))
    .filter(
      ({ way, next }) =>
        next !== step.id && applyEdit(journey, { kind: "moveStep", step: step.id, at: way }).ok,
    )
    .map(({ way }) => way);
