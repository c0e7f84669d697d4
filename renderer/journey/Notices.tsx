// Under the header: what another window did to this journey, and what could not be done with it, each until it is
// put away.

import { ActionIcon } from "@mantine/core";
import { IconInfoCircle, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Refusal } from "../../shared/api/refusal.ts";
import type { SessionNotice } from "../session/session-state.ts";
import { Refused } from "../ui/Refused.tsx";
import styles from "./Notices.module.css";

export interface NoticesProps {
  readonly notice: SessionNotice | null;
  readonly onDismissNotice: () => void;
  readonly refusals: readonly { readonly refusal: Refusal; readonly onDismiss: () => void }[];
}

export function Notices({ notice, onDismissNotice, refusals }: NoticesProps) {
  return (
    <>
      {notice !== null && (
        <div className={styles.notice} role="status">
          <IconInfoCircle size={16} stroke={1.75} aria-hidden />
          <p>{noticeText(notice)}</p>
          <Dismiss onDismiss={onDismissNotice} />
        </div>
      )}
      {refusals.map(({ refusal, onDismiss }) => (
        <div key={`${refusal.kind} ${refusal.happened}`} className={styles.refusal}>
          <Refused refusal={refusal} />
          <Dismiss onDismiss={onDismiss} />
        </div>
      ))}
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

const Dismiss = ({ onDismiss }: { readonly onDismiss: () => void }) => (
  <ActionIcon variant="subtle" color="gray" size={24} aria-label="Put this away" onClick={onDismiss}>
    <IconX size={16} stroke={1.75} />
  </ActionIcon>
);
