// Asked in place when a branch goes that alone leads to other steps: whether they go with it or hang elsewhere.

import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { countOf } from "../ui/format-count.ts";
import { useInspector } from "./inspector-context.ts";
import { wayName } from "./way-name.ts";
import { placesBelow, stepsLost, type WayRemoval } from "./way-removal.ts";
import styles from "./BelowQuestion.module.css";

export interface BelowQuestionProps {
  readonly removal: WayRemoval;
  /** What is deleted, e.g. "Big cart". */
  readonly name: string;
  readonly onDone: () => void;
}

export function BelowQuestion({ removal, name, onDone }: BelowQuestionProps) {
  const { session, journey } = useInspector();
  const places = placesBelow(journey, removal);
  const [place, setPlace] = useState(0);
  const lost = stepsLost(journey, removal);
  const chosen = places[place];
  const them = lost.length === 1 ? "it" : "them";
  const remove = () => {
    session.apply(removal.edits("remove"), { name: `Delete ${name}` });
    onDone();
  };
  const hang = () => {
    if (chosen !== undefined) session.apply(removal.edits({ reconnect: chosen }), { name: `Delete ${name}` });
    onDone();
  };
  return (
    <div className={styles.question} role="group" aria-label={`What happens below ${name}`}>
      <p>
        Only <strong>{name}</strong> leads to {countOf(lost.length, "step", "steps")}:{" "}
        {lost.map((step) => step.name || "a step without a name").join(", ")}.
      </p>
      {chosen !== undefined && (
        <div className={styles.hang}>
          <NativeSelect
            aria-label="Open end to hang them on"
            value={place}
            onChange={({ currentTarget }) => setPlace(Number(currentTarget.value))}
            data={places.map((way, index) => ({ value: String(index), label: wayName(journey, way) }))}
          />
          <Button variant="default" onClick={hang}>
            Hang {them} there
          </Button>
        </div>
      )}
      <div className={styles.choices}>
        <Button variant="default" onClick={remove} data-autofocus>
          Delete {them} too
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Keep {name}
        </Button>
      </div>
    </div>
  );
}
