// What can be done with a whole journey from its own screen. What the host refuses is kept for the screen to say.

import { useState } from "react";
import { useLocation } from "wouter";
import type { Refusal } from "../../shared/api/refusal.ts";
import { restoreEdit } from "../../shared/journey/edits/restore-edit.ts";
import { attempt } from "../host/attempt.ts";
import { host, windowId } from "../host/host.ts";
import type { JourneySession } from "../session/journey-session.ts";
import { download } from "../ui/download.ts";
import { offerUndo } from "../ui/offer-undo.tsx";
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
  const act = (work: () => Promise<unknown>): void => {
    setRefusal(null);
    void attempt(async () => {
      await session.flush();
      await work();
    }).then(setRefusal);
  };
  return {
    refusal,
    dismiss: () => setRefusal(null),
    keepVersion: () => act(() => host.journey.keepVersion(one)),
    clone: () =>
      act(async () => {
        const copy = await host.journey.clone(one);
        navigate(`/journeys/${encodeURIComponent(copy.id)}/build`);
      }),
    exportFile: (version) =>
      act(async () => {
        const files = await host.journey.exportFiles({
          ids: [id],
          version: version === "current" ? null : version,
        });
        await download(files, "application/json");
      }),
    restore: (version, onRestored) =>
      act(async () => {
        const document = await host.journey.version({ id, version });
        const name = `Restore v${version}`;
        const { journey } = session.state;
        const edit = restoreEdit({ ...document, id: journey.id }, journey, name);
        if (session.apply([edit], { name }) === null) onRestored();
      }),
    setArchived: (archived) => act(() => host.journey.setArchived({ ...one, archived })),
    remove: () =>
      act(async () => {
        const { name } = session.state.journey;
        await host.journey.delete(one);
        navigate("/journeys");
        offerUndo({ sentence: `Deleted ${name}.`, undo: () => attempt(() => host.journey.undelete(one)) });
      }),
  };
}
