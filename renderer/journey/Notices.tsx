// Over the canvas: what another window did to this journey, and what could not be done with it, each until it is
// put away.

import { Button, CloseButton } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Refusal as ShownRefusal } from "../../shared/api/refusal.ts";
import type { SessionNotice } from "../session/session-state.ts";
import { Refused } from "../ui/Refused.tsx";
import styles from "./Notices.module.css";
import type { JourneyScreenState } from "./use-journey-screen.ts";

export function Notices({ screen }: { readonly screen: JourneyScreenState }) {
  const { session, state, actions, shown, view } = screen;
  return (
    <>
      {state.notice !== null && (
        <div className={styles.notice} role="status">
          <IconInfoCircle size={16} stroke={1.75} aria-hidden />
          <p>{noticeText(state.notice)}</p>
          <CloseButton aria-label="Close this notice" onClick={() => session.dismissNotice()} />
        </div>
      )}
      {actions.refusal !== null && <Refusal refusal={actions.refusal} onClose={actions.dismiss} />}
      {shown.refusal !== null && (
        <Refusal refusal={shown.refusal} onClose={() => view.show({ kind: "current" })} />
      )}
    </>
  );
}

function noticeText(notice: SessionNotice): ReactNode {
  if (notice.kind === "takenOver")
    return "This journey was changed in another window. Its newest draft is shown.";
  return (
    <>
      Another window saved this journey first, and its draft is shown. What you changed here is kept as{" "}
      <Link href={`/journeys/${encodeURIComponent(notice.copy.id)}/build`}>{notice.copy.name}</Link>.
    </>
  );
}

interface RefusalProps {
  readonly refusal: ShownRefusal;
  readonly onClose: () => void;
}

const Refusal = ({ refusal, onClose }: RefusalProps) => (
  <div className={styles.refusal}>
    <Refused refusal={refusal}>
      <Button size="xs" variant="default" onClick={onClose}>
        Close
      </Button>
    </Refused>
  </div>
);
