// Why the last edit was not done.

import { CloseButton } from "@mantine/core";
import { useSession, useSessionState } from "../session/session-context.ts";
import { wordsOfEditProblem } from "../../shared/journey/edits/edit-problem-wording.ts";
import { Refused } from "../ui/Refused.tsx";
import styles from "./RefusedEditNote.module.css";

export function RefusedEditNote() {
  const session = useSession();
  const refused = useSessionState(session, ({ refusedEdit }) => refusedEdit);
  const journey = useSessionState(session, (state) => state.journey);
  if (refused === null) return null;
  const refusal =
    refused.kind === "readOnly" ? refused.refusal : { ...wordsOfEditProblem(refused, journey), kept: "" };
  return (
    <div className={styles.note}>
      <Refused refusal={refusal} />
      <CloseButton aria-label="Close this note" onClick={() => session.dismissRefusedEdit()} />
    </div>
  );
}
