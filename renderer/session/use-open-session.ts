// Opens a journey for a screen and keeps it safe while it is shown: saves when the person looks away or leaves,
// and follows what other windows do to it.

import { useEffect, useState } from "react";
import type { Change } from "../../shared/api/host-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { host, windowId } from "../host/host.ts";
import { useChange } from "../host/use-change.ts";
import { JourneySession } from "./journey-session.ts";
import { sessionHost } from "./session-host.ts";
import { leaveSession, unsavedSession } from "./unsaved-sessions.ts";
import { useLeaving } from "./use-leaving.ts";

export type OpeningSession =
  | { readonly kind: "opening" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "open"; readonly session: JourneySession };

const opening: OpeningSession = { kind: "opening" };

export function useOpenSession(id: string): OpeningSession {
  const [opened, setOpened] = useState<{ readonly id: string; readonly how: OpeningSession } | null>(null);
  useEffect(() => {
    let session: JourneySession | null = null;
    let left = false;
    openSession(id).then(
      (ready) => {
        if (left) return;
        session = ready;
        setOpened({ id, how: { kind: "open", session } });
      },
      (error: unknown) => {
        if (!left) setOpened({ id, how: { kind: "refused", refusal: sessionHost.refusalOf(error) } });
      },
    );
    return () => {
      left = true;
      if (session !== null) leaveSession(session);
    };
  }, [id]);
  const how = opened?.id === id ? opened.how : opening;
  const session = how.kind === "open" ? how.session : null;
  useLeaving(session);
  useChange((change) => {
    if (session !== null) follow(session, change);
  });
  return how;
}

async function openSession(id: string): Promise<JourneySession> {
  const unsaved = await unsavedSession(id);
  if (unsaved !== undefined) return unsaved;
  const [opened, space] = await Promise.all([sessionHost.open(id), host.space.current()]);
  return JourneySession.open(opened, sessionHost, space.readOnly);
}

function follow(session: JourneySession, change: Change): void {
  switch (change.kind) {
    case "draft":
      if (change.journey === session.state.id && change.by !== windowId) void session.refresh();
      return;
    case "journeys":
      void session.refresh();
      return;
    case "space":
      void host.space.current().then(
        ({ readOnly }) => session.setReadOnly(readOnly),
        // The screen tells that the host is gone.
        () => undefined,
      );
      return;
    case "presence":
    case "definitions":
    case "preferences":
    case "rehearsal":
      return;
  }
}
