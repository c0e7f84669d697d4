// The procedures of previews: what a draft would do with the people of the space. Nothing of them is kept.

import type { PreviewSettings } from "../../shared/api/preview-contract.ts";
import type { Instant } from "../../shared/base/instant.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import type { CountingDesk } from "./counting-desk.ts";
import { eventsInData } from "./events-in-data.ts";
import { doubtsOfDraft } from "./previews/doubts-of-draft.ts";
import { previewSend } from "./previews/preview-send.ts";
import { entryAlone } from "./previews/step-alone.ts";
import type { ServiceParts } from "./service-parts.ts";
import { settingsForData } from "./settings-for-data.ts";
import { definitionsOf } from "./space-definitions.ts";

const samples = 3;

export function previewService({ implementer, current, now }: ServiceParts, desk: CountingDesk) {
  const { preview } = implementer;
  const definitions = (): Definitions => current.read(definitionsOf);
  const settings = (): PreviewSettings =>
    settingsForData(
      current.read((space) => space.catalogue.facts()),
      now(),
    );
  return {
    settings: preview.settings.handler(settings),
    entry: preview.entry.handler(({ input, signal }) => {
      const known = definitions();
      const { publishedAtMs } = input;
      // Whoever changes one of the two in a window may have passed the other.
      const untilMs = Math.max(publishedAtMs, input.untilMs) as Instant;
      const journey = entryAlone(input.document, known);
      return desk.ask("entries", { journey, definitions: known, publishedAtMs, untilMs, samples }, signal);
    }),
    send: preview.send.handler(({ input, signal }) => {
      const { spaceId } = current.space;
      return previewSend(desk, { ...input, definitions: definitions(), spaceId }, signal);
    }),
    problems: preview.problems.handler(({ input, signal }) => {
      const events = current.read((space) => eventsInData(space.catalogue.events()));
      const doubted = { ...input, definitions: definitions(), settings: settings(), events };
      return doubtsOfDraft(desk, doubted, signal);
    }),
  };
}
