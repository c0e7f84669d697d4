// Why the last edit was not done.

import { CloseButton } from "@mantine/core";
import { useSessionState } from "../session/use-session-state.ts";
import { wordsOfEditProblem } from "../../shared/journey/edits/edit-problem-wording.ts";
import { Refused } from "../ui/Refused.tsx";
import { useInspector } from "./inspector-context.ts";
import styles from "./RefusedEditNote.module.css";

export function RefusedEditNote() {
  const { session, journey } = useInspector();
  const refused = useSessionState(session, ({ refusedEdit }) => refusedEdit);
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
