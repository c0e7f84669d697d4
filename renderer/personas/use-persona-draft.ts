// The draft of a persona that is open in this window: made once, saved as it is edited, and kept up with what other
// windows save.

import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { OpenedPersona } from "../../shared/api/persona-contract.ts";
import { err, ok } from "../../shared/base/result.ts";
import { checkPersona } from "../../shared/people/persona-reader.ts";
import type { Persona } from "../../shared/people/persona-schema.ts";
import { asJson } from "../host/as-json.ts";
import { host, windowId } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { PersonaDraft, type PersonaDraftState } from "./persona-draft.ts";
import { isZone } from "./zones.ts";

/** What the sections of the editor need. */
export interface PersonaEditing extends PersonaDraftState {
  readonly id: string;
  readonly change: (change: (persona: Persona) => Persona) => void;
  /** What is wrong at a place of the document, in words; null where nothing is. */
  readonly problemAt: (pointer: string) => string | null;
  readonly takeOver: (opened: OpenedPersona) => void;
}

export function usePersonaDraft(opened: OpenedPersona): PersonaEditing {
  const { id } = opened;
  const [draft] = useState(() => new PersonaDraft(opened, hostOf(id)));
  const state = useSyncExternalStore(draft.subscribe, () => draft.state);
  useEffect(() => draft.adopt(opened), [draft, opened]);
  useEffect(() => () => draft.flush(), [draft]);
  return useMemo(
    () => ({
      ...state,
      id,
      change: (change) => draft.change(change),
      takeOver: (other) => draft.takeOver(other),
      problemAt: (pointer) => {
        const problem = state.problems.find((one) => one.pointer === pointer);
        return problem === undefined ? null : `Expected ${problem.expected}.`;
      },
    }),
    [state, id, draft],
  );
}

const hostOf = (id: string) => ({
  check: (document: Persona) => checkPersona(document, { isZone }),
  save: async (document: Persona, baseDigest: string) => {
    try {
      const asked = { id, window: windowId, document: asJson(document), baseDigest };
      return ok((await host.persona.save(asked)).digest);
    } catch (error) {
      return err(refusalOf(error));
    }
  },
});
