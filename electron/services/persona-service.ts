// The procedures of personas: making, editing, copying and deleting them, and files of them.

import type { JsonObject } from "../../shared/base/json.ts";
import { describeProblem, type Problem } from "../../shared/base/problem.ts";
import type { Result } from "../../shared/base/result.ts";
import { slugOf } from "../../shared/journey/slug.ts";
import { personaOfHistory } from "../../shared/people/persona-of-history.ts";
import { checkPersona, readPersona } from "../../shared/people/persona-reader.ts";
import type { Persona } from "../../shared/people/persona-schema.ts";
import { isZone } from "../import/date-form.ts";
import { messagesOfPerson } from "../simulation/person-messages.ts";
import type { Space } from "../space/space.ts";
import { addPersona, blankPersona, freeUserId, knownZone, personaName } from "./personas/new-persona.ts";
import { personaLife, personaRow } from "./personas/persona-life.ts";
import { RemovedPersonas } from "./personas/removed-personas.ts";
import { personaIn, personasOf } from "./personas/stored-personas.ts";
import { refused } from "./refusal-wording.ts";
import type { ServiceParts } from "./service-parts.ts";

export const personaService = (parts: ServiceParts) => ({
  ...reading(parts),
  ...making(parts),
  ...changing(parts),
});

function reading({ implementer: { persona: procedures }, current }: ServiceParts) {
  return {
    list: procedures.list.handler(() => current.read((space) => personasOf(space).map(personaRow))),
    open: procedures.open.handler(({ input: { id } }) => {
      const { persona: document, digest } = current.read((space) => personaIn(space, id));
      return { id, document, digest };
    }),
    life: procedures.life.handler(({ input: { document, ...page } }) => personaLife(checked(document), page)),
    exportFile: procedures.exportFile.handler(({ input: { id } }) => {
      const { persona } = current.read((space) => personaIn(space, id));
      const name = `${slugOf(persona.name, "-", 60) || "persona"}.persona.json`;
      return { name, text: `${JSON.stringify(persona, null, 2)}\n` };
    }),
  };
}

function making({ implementer: { persona: procedures }, current, hub, now }: ServiceParts) {
  const make = (window: string, work: (space: Space) => Persona): { readonly id: string } => {
    const id = current.change((space) => addPersona(space, work(space)));
    hub.tell({ kind: "personas", by: window });
    return { id };
  };
  return {
    create: procedures.create.handler(({ input: { window, name, zone } }) =>
      make(window, (space) => blankPersona(space, { name: personaName(name), zone, nowMs: now() })),
    ),
    copyPerson: procedures.copyPerson.handler(({ input: { window, userId, name, zone } }) => {
      let left = 0;
      const { id } = make(window, (space) => {
        const copied = copyOfPerson(space, { userId, name: personaName(name), zone });
        left = copied.left;
        return copied.persona;
      });
      return { id, left };
    }),
    duplicate: procedures.duplicate.handler(({ input: { id, window } }) =>
      make(window, (space) => {
        const { persona } = personaIn(space, id);
        const name = personaName(`Copy of ${persona.name}`.slice(0, 200));
        return { ...persona, name, userId: freeUserId(personasOf(space), persona.userId) };
      }),
    ),
    importFile: procedures.importFile.handler(({ input: { window, name: file, text } }) => {
      const persona = valid(readPersona(text, { file, isZone }));
      const { id } = make(window, (space) => ({
        ...persona,
        userId: freeUserId(personasOf(space), persona.userId),
      }));
      return { id, name: persona.name };
    }),
  };
}

function changing({ implementer: { persona: procedures }, current, hub }: ServiceParts) {
  const removed = new RemovedPersonas();
  return {
    save: procedures.save.handler(({ input: { id, window, document, baseDigest } }) => {
      const persona = checked(document);
      const digest = current.change((space) => saved(space, { id, persona, baseDigest }));
      hub.tell({ kind: "personas", by: window });
      return { digest };
    }),
    remove: procedures.remove.handler(({ input: { id, window } }) => {
      current.change((space) => removed.remove(space, id));
      hub.tell({ kind: "personas", by: window });
    }),
    restore: procedures.restore.handler(({ input: { id, window } }) => {
      current.change((space) => removed.restore(space, id));
      hub.tell({ kind: "personas", by: window });
    }),
  };
}

interface Saving {
  readonly id: string;
  readonly persona: Persona;
  readonly baseDigest: string;
}

/** The digest of what is there then. */
function saved(space: Space, { id, persona, baseDigest }: Saving): string {
  const before = personaIn(space, id);
  if (before.digest !== baseDigest) throw refused({ kind: "changedElsewhere", name: before.persona.name });
  const { userId } = persona;
  if (personasOf(space).some((other) => other.id !== id && other.persona.userId === userId))
    throw refused({ kind: "userIdTaken", userId });
  space.personas.save(id, JSON.stringify(persona));
  return personaIn(space, id).digest;
}

interface CopiedPerson {
  readonly userId: string;
  readonly name: string;
  readonly zone: string;
}

function copyOfPerson(space: Space, { userId, name, zone }: CopiedPerson) {
  const messages = messagesOfPerson(space.messages, space.messages.listChunks(), userId);
  if (messages === undefined) throw refused({ kind: "notFound", what: "person" });
  const blank = blankPersona(space, { name, zone, nowMs: 0 });
  return personaOfHistory(messages, { userId: blank.userId, name, zone: knownZone(zone) });
}

const checked = (document: JsonObject): Persona => valid(checkPersona(document, { isZone }));

/** Throws Refused with the first problem. */
function valid(read: Result<Persona, readonly Problem[]>): Persona {
  if (read.ok) return read.value;
  const [first] = read.error;
  throw refused({ kind: "wrongPersona", problem: first === undefined ? "" : describeProblem(first) });
}
