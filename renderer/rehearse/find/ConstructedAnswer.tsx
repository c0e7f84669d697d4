// What came of looking for somebody who would take a branch: who, after which changes; or why nobody ever could.

import { assertNever } from "../../../shared/base/assert.ts";
import type { ConstructedPerson, NearestPerson } from "../../../shared/api/find-contract.ts";
import { countOf } from "../../ui/format-count.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { ConstructedActions } from "./ConstructedActions.tsx";
import { FoundEditRow } from "./FoundEditRow.tsx";
import styles from "./ConstructedAnswer.module.css";
import { ImpossibleWhy } from "./ImpossibleWhy.tsx";
import { InstantButton } from "./InstantButton.tsx";
import { PersonButton } from "./PersonButton.tsx";

interface ConstructedAnswerProps {
  readonly rehearsing: Rehearsing;
  readonly answer: ConstructedPerson;
}

export function ConstructedAnswer({ rehearsing, answer }: ConstructedAnswerProps) {
  switch (answer.kind) {
    case "found":
      return <Found rehearsing={rehearsing} found={answer} />;
    case "impossible":
      return <ImpossibleWhy rehearsing={rehearsing} why={answer.why} />;
    case "notFound":
      return (
        <p className={styles.said}>
          The search gave up: {countOf(answer.looked, "person was", "people were")} looked at, and nobody was
          found. Somebody may exist all the same.
        </p>
      );
    default:
      return assertNever(answer);
  }
}

interface FoundProps {
  readonly rehearsing: Rehearsing;
  readonly found: NearestPerson;
}

function Found({ rehearsing, found }: FoundProps) {
  const { base, edits, takesAtMs, userId } = found;
  return (
    <div className={styles.found}>
      <p className={styles.said}>
        {base === null ? (
          <>
            Nobody is near. Somebody made up, <strong>{userId}</strong>, takes it with{" "}
            {countOf(edits.length, "message", "messages")},{" "}
          </>
        ) : edits.length === 0 ? (
          <>
            <PersonButton person={base} rehearsing={rehearsing} /> takes it as they are,{" "}
          </>
        ) : (
          <>
            <PersonButton person={base} rehearsing={rehearsing} /> would take it after{" "}
            {countOf(edits.length, "change", "changes")},{" "}
          </>
        )}
        on <InstantButton atMs={takesAtMs} playhead={rehearsing.playhead} />.
      </p>
      {edits.length > 0 && (
        <ol className={styles.edits} aria-label="Changes, by time">
          {edits.map((edit, index) => (
            // They never change their order.
            <FoundEditRow key={index} edit={edit} playhead={rehearsing.playhead} />
          ))}
        </ol>
      )}
      <ConstructedActions rehearsing={rehearsing} found={found} />
    </div>
  );
}
