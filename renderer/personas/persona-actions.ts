// What can be done with a persona from a list or from their own page. A refusal is told as a notice.

import { host, windowId } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { attempt } from "../host/attempt.ts";
import { download } from "../ui/download.ts";
import { say } from "../ui/notices.tsx";
import { offerUndo } from "../ui/offer-undo.tsx";
import { ownZone } from "./zones.ts";

export const personasPath = "/profiles/personas";
export const personaPath = (id: string): string => `${personasPath}/${encodeURIComponent(id)}`;

/** Calls `then` with what the host answers; says why where it refuses. */
async function asked<T>(ask: () => Promise<T>, then: (answer: T) => void): Promise<void> {
  try {
    then(await ask());
  } catch (error) {
    say({ kind: "refused", refusal: refusalOf(error) });
  }
}

export const newPersona = (then: (id: string) => void): Promise<void> =>
  asked(
    () => host.persona.create({ window: windowId, name: "New persona", zone: ownZone() }),
    ({ id }) => then(id),
  );

export const duplicatePersona = (id: string, then: (id: string) => void): Promise<void> =>
  asked(
    () => host.persona.duplicate({ id, window: windowId }),
    (copy) => then(copy.id),
  );

export const exportPersona = (id: string): Promise<void> =>
  asked(
    () => host.persona.exportFile({ id }),
    (file) => void download([file], "application/json"),
  );

export const deletePersona = (
  { id, name }: { readonly id: string; readonly name: string },
  then: () => void,
): Promise<void> =>
  asked(
    () => host.persona.remove({ id, window: windowId }),
    () => {
      then();
      const undo = () => attempt(() => host.persona.restore({ id, window: windowId }));
      offerUndo({ sentence: `Deleted ${name}.`, undo });
    },
  );
