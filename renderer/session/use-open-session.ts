// Opens a journey for a screen and keeps it safe while it is shown: saves when the person looks away or leaves,
// and follows what other windows do to it. Where another space is opened, the journey of that space is shown.

import { useEffect, useRef, useState } from "react";
import type { Change } from "../../shared/api/host-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { host, windowId } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { useChange } from "../host/use-change.ts";
import { JourneySession } from "./journey-session.ts";
import { sessionHostOf } from "./session-host.ts";
import { leaveSession, unsavedSession } from "./unsaved-sessions.ts";
import { useLeaving } from "./use-leaving.ts";

export type OpeningSession =
  | { readonly kind: "opening" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "open"; readonly session: JourneySession };

const opening: OpeningSession = { kind: "opening" };

/** What was asked for; a further round follows when another space was opened. */
interface Asked {
  readonly id: string;
  readonly round: number;
}

export function useOpenSession(id: string): OpeningSession {
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<{ readonly to: Asked; readonly how: OpeningSession } | null>(null);
  /** Path of the space that was asked; null until it is known. */
  const space = useRef<string>(null);
  useEffect(() => {
    let session: JourneySession | null = null;
    let left = false;
    const answered = (how: OpeningSession) => setAnswer({ to: { id, round }, how });
    const onSpace = (path: string): void => {
      if (!left) space.current = path;
    };
    openSession(id, onSpace).then(
      (ready) => {
        if (left) return;
        session = ready;
        answered({ kind: "open", session });
      },
      (error: unknown) => {
        if (!left) answered({ kind: "refused", refusal: refusalOf(error) });
      },
    );
    return () => {
      left = true;
      if (session !== null && space.current !== null) leaveSession(session, space.current);
      space.current = null;
    };
  }, [id, round]);
  const how = answer?.to.id === id && answer.to.round === round ? answer.how : opening;
  const session = how.kind === "open" ? how.session : null;
  useLeaving(session);
  const followSpace = async (): Promise<void> => {
    // The screen tells that the host is gone.
    const now = await host.space.current().catch(() => null);
    if (now === null || space.current === null) return;
    if (now.path === space.current) session?.setReadOnly(now.readOnly);
    else setRound(round + 1);
  };
  useChange((change) => {
    if (change.kind === "space") void followSpace();
    else if (session !== null) follow(session, change);
  });
  return how;
}

async function openSession(id: string, onSpace: (path: string) => void): Promise<JourneySession> {
  const { path, readOnly } = await host.space.current();
  onSpace(path);
  const unsaved = await unsavedSession(id, path);
  if (unsaved !== undefined) return unsaved;
  const sessionHost = sessionHostOf(path);
  return JourneySession.open(await sessionHost.open(id), sessionHost, readOnly);
}

function follow(session: JourneySession, change: Change): void {
  const isOther = change.kind === "draft" && change.journey === session.state.id && change.by !== windowId;
  if (isOther || change.kind === "journeys") void session.refresh();
}
