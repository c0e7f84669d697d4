// Personas that somebody deleted, for as long as the space is open: until then they can be restored. They are kept by
// this program alone, and are gone with it.

import type { Space } from "../../space/space.ts";
import { refused } from "../refusal-wording.ts";
import { personaIn } from "./stored-personas.ts";

export class RemovedPersonas {
  readonly #documents = new WeakMap<Space, Map<string, string>>();

  /** Inside a transaction. Throws Refused where there is none with this id. */
  remove(space: Space, id: string): void {
    const { persona } = personaIn(space, id);
    const documents = this.#documents.get(space) ?? new Map<string, string>();
    this.#documents.set(space, documents);
    documents.set(id, JSON.stringify(persona));
    space.personas.delete(id);
  }

  /** Inside a transaction. Throws Refused where it was not deleted here, or its id is another's by now. */
  restore(space: Space, id: string): void {
    const document = this.#documents.get(space)?.get(id);
    const isTaken = space.personas.list().some((one) => one.id === id);
    if (document === undefined || isTaken) throw refused({ kind: "notFound", what: "persona" });
    space.personas.save(id, document);
    this.#documents.get(space)?.delete(id);
  }
}
