// What can be done with a whole journey from its own screen. What the host refuses is kept for the screen to say.

import { useState } from "react";
import { useLocation } from "wouter";
import type { Refusal } from "../../shared/api/refusal.ts";
import { restoreEdit } from "../../shared/journey/edits/restore-edit.ts";
import { host, windowId } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import type { JourneySession } from "../session/journey-session.ts";
import { announceDeleted } from "./announce-deleted.tsx";
import { download } from "../ui/download.ts";
import type { VersionChoice } from "./screen-view.ts";

export interface JourneyActions {
  /** The last of them that was refused. */
  readonly refusal: Refusal | null;
  readonly dismiss: () => void;
  readonly keepVersion: () => void;
  readonly clone: () => void;
  readonly exportFile: (version: VersionChoice) => void;
  /** The draft as that version was: an edit, which can be undone. */
  readonly restore: (version: number, onRestored: () => void) => void;
  readonly setArchived: (archived: boolean) => void;
  readonly remove: () => void;
}

export function useJourneyActions(session: JourneySession): JourneyActions {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [, navigate] = useLocation();
  const { id } = session.state;
  const one = { id, window: windowId };
  /** First what is on screen goes to disk, so that each of them acts on what the person sees. */
  const attempt = (act: () => Promise<unknown>): void => {
    setRefusal(null);
    session
      .flush()
      .then(act)
      .catch((error: unknown) => setRefusal(refusalOf(error)));
  };
  return {
    refusal,
    dismiss: () => setRefusal(null),
    keepVersion: () => attempt(() => host.journey.keepVersion(one)),
    clone: () =>
      attempt(async () => {
        const copy = await host.journey.clone(one);
        navigate(`/journeys/${encodeURIComponent(copy.id)}/build`);
      }),
    exportFile: (version) =>
      attempt(async () => {
        const files = await host.journey.exportFiles({
          ids: [id],
          version: version === "current" ? null : version,
        });
        download(files, "application/json");
      }),
    restore: (version, onRestored) =>
      attempt(async () => {
        const document = await host.journey.version({ id, version });
        const name = `Restore v${version}`;
        const { journey } = session.state;
        const edit = restoreEdit({ ...document, id: journey.id }, journey, name);
        if (session.apply([edit], { name }) === null) onRestored();
      }),
    setArchived: (archived) => attempt(() => host.journey.setArchived({ ...one, archived })),
    remove: () =>
      attempt(async () => {
        const { name } = session.state.journey;
        await host.journey.delete(one);
        navigate("/journeys");
        announceDeleted(name, () => host.journey.undelete(one));
      }),
  };
}
