// The procedures about journeys: each is one read or one change of the space, and says to every window what it did.

import type { JourneyTemplate } from "../../shared/api/journey-contract.ts";
import type { Space } from "../space/space.ts";
import {
  deleteJourney,
  keepVersion,
  renameJourney,
  setArchived,
  undeleteJourney,
} from "./journeys/change-journey.ts";
import { cloneOf, createBlank, createFromTemplate, keepCopy } from "./journeys/create-journey.ts";
import { exportJourneys } from "./journeys/export-journeys.ts";
import { importJourneys } from "./journeys/import-journeys.ts";
import { journeyRows } from "./journeys/journey-rows.ts";
import { openJourney } from "./journeys/open-journey.ts";
import { saveDraft } from "./journeys/save-draft.ts";
import { documentOfVersion } from "./journeys/stored-journey.ts";
import { templates } from "./journeys/templates.ts";
import { refused } from "./refusal-wording.ts";
import type { ServiceParts } from "./service-parts.ts";

export const journeyService = (parts: ServiceParts) => ({
  ...reading(parts),
  ...making(parts),
  ...changing(parts),
});

function reading({ implementer: { journey }, current, facts, rehearsals }: ServiceParts) {
  return {
    list: journey.list.handler(() => {
      // Another program may be writing what is only read here.
      if (current.readOnly !== null) facts.forgetAll();
      return current.read((space) => journeyRows(space, { facts, rehearsals }));
    }),
    open: journey.open.handler(({ input }) => current.read((space) => openJourney(space, input.id))),
    version: journey.version.handler(({ input }) =>
      current.read((space) => documentOfVersion(space, input.id, input.version)),
    ),
    templates: journey.templates.handler(() => templates().map(templateRow)),
    exportFiles: journey.exportFiles.handler(({ input }) =>
      current.read((space) => exportJourneys(space, input.ids, input.version)),
    ),
  };
}

const templateRow = ({ journey }: { readonly journey: JourneyTemplate["document"] }): JourneyTemplate => ({
  id: journey.id,
  name: journey.name,
  description: journey.description ?? "",
  document: journey,
});

function making({ implementer: { journey }, current, hub, now }: ServiceParts) {
  return {
    create: journey.create.handler(({ input: { template, window } }) => {
      const made = current.change((space) =>
        template === null
          ? { ...createBlank(space, now()), changedDefinitions: false }
          : createFromTemplate(space, template, now()),
      );
      hub.tell({ kind: "journeys", by: window });
      if (made.changedDefinitions) hub.tell({ kind: "definitions", by: null });
      return { id: made.id };
    }),
    keepCopy: journey.keepCopy.handler(({ input: { document, name, window } }) => {
      const kept = current.change((space) => keepCopy(space, document, { name, nowMs: now() }));
      hub.tell({ kind: "journeys", by: window });
      return kept;
    }),
    clone: journey.clone.handler(({ input: { id, window } }) => {
      const clone = current.change((space) => cloneOf(space, id, now()));
      hub.tell({ kind: "journeys", by: window });
      return clone;
    }),
    importFiles: journey.importFiles.handler(({ input: { files, window } }) => {
      const outcome = current.change((space) => importJourneys(space, files, now()));
      if (outcome.imported.length > 0) hub.tell({ kind: "journeys", by: window });
      return outcome;
    }),
  };
}

function changing({ implementer: { journey }, current, hub, facts, now }: ServiceParts) {
  const change = <T>({ id, window }: Asked, work: (space: Space) => T): T => {
    const done = current.change(work);
    facts.forget(id);
    hub.tell({ kind: "journeys", by: window });
    return done;
  };
  return {
    save: journey.save.handler(({ input }) => {
      const { space: path } = input;
      // The same journey may be in both spaces, e.g. where one is a copy of the other.
      if (path !== undefined && path !== current.space.path) throw refused({ kind: "otherSpace", path });
      const saved = change(input, (space) => saveDraft(space, input, now()));
      hub.tell({ kind: "draft", journey: input.id, digest: saved.digest, by: input.window });
      return saved;
    }),
    keepVersion: journey.keepVersion.handler(({ input }) => ({
      version: change(input, (space) => keepVersion(space, input.id, now())),
    })),
    rename: journey.rename.handler(({ input }) => {
      const { id, name, window } = input;
      const digest = change(input, (space) => renameJourney(space, id, { name, nowMs: now() }));
      hub.tell({ kind: "draft", journey: id, digest, by: window });
    }),
    setArchived: journey.setArchived.handler(({ input }) =>
      change(input, (space) => setArchived(space, input.id, { archived: input.archived, nowMs: now() })),
    ),
    delete: journey.delete.handler(({ input }) => change(input, (space) => deleteJourney(space, input.id))),
    undelete: journey.undelete.handler(({ input }) =>
      change(input, (space) => undeleteJourney(space, input.id, now())),
    ),
  };
}

interface Asked {
  readonly id: string;
  readonly window: string;
}
