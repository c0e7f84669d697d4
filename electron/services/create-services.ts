// All services of one program: the router that answers the contract, over one open space. They run in the process
// of the browser host and in a process of their own beside the desktop shell, and know neither.

import type { Router } from "@orpc/server";
import type { Contract } from "../../shared/api/contract.ts";
import type { AboutHost } from "../../shared/api/host-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { err, ok, type Result } from "../../shared/base/result.ts";
import { catalogueService } from "./catalogue-service.ts";
import { ChangeHub } from "./change-hub.ts";
import { comparisonService } from "./comparison-service.ts";
import { CountingDesk } from "./counting-desk.ts";
import { CurrentSpace } from "./current-space.ts";
import { definitionService } from "./definition-service.ts";
import { destinationService } from "./destination-service.ts";
import { findService } from "./find-service.ts";
import { generateService } from "./generate-service.ts";
import { hostService } from "./host-service.ts";
import { createImplementer, type Log } from "./implementer.ts";
import { importService } from "./import-service.ts";
import { DataDesk } from "./imports/data-desk.ts";
import { GivenFiles } from "./imports/given-files.ts";
import { JourneyFactsCache } from "./journeys/journey-facts.ts";
import { journeyService } from "./journey-service.ts";
import { outboxService } from "./outbox-service.ts";
import { peopleService } from "./people-service.ts";
import { personaService } from "./persona-service.ts";
import type { PreferenceStore } from "./preference-store.ts";
import { previewService } from "./preview-service.ts";
import { privacyService } from "./privacy-service.ts";
import { profileService } from "./profile-service.ts";
import { rehearsalService } from "./rehearsal-service.ts";
import { LastRehearsals } from "./rehearsals/last-rehearsals.ts";
import { MessagesDigest } from "./rehearsals/messages-digest.ts";
import { RehearsalDesk } from "./rehearsals/rehearsal-desk.ts";
import { MemorySecrets } from "./secrets/memory-secrets.ts";
import type { SecretStore } from "./secrets/secret-store.ts";
import type { ServiceParts } from "./service-parts.ts";
import { noteRecent, spaceService } from "./space-service.ts";
import { storyService } from "./story-service.ts";
import { spaceRefusal } from "./space-value.ts";
import { TravelDesk } from "./travel-desk.ts";
import { travelService } from "./travel-service.ts";
import { whatIfService } from "./what-if-service.ts";

export interface ServicesOptions {
  /** The space to begin with. */
  readonly spacePath: string;
  /** Where the sample space is, which is made anew where it is missing. */
  readonly samplePath: () => Promise<string>;
  readonly preferences: PreferenceStore;
  readonly about: AboutHost;
  /** Takes lines about bugs, without any data. */
  readonly log: Log;
  /** In memory where absent. */
  readonly secrets?: SecretStore;
  /** Milliseconds since the epoch; the system's clock where absent. */
  readonly now?: () => number;
}

export type Services = ReturnType<typeof servicesOver>;

/** A refusal, in words, where the space cannot even be read. Whoever has services closes them. */
export function createServices(options: ServicesOptions): Result<Services, Refusal> {
  const opened = CurrentSpace.open(options.spacePath);
  return opened.ok ? ok(servicesOver(options, opened.value)) : err(spaceRefusal(opened.error));
}

function servicesOver(
  { samplePath, preferences, about, log, now = Date.now, secrets = new MemorySecrets() }: ServicesOptions,
  current: CurrentSpace,
) {
  const hub = new ChangeHub();
  const facts = new JourneyFactsCache();
  const desk = new CountingDesk(current, log);
  const travel = new TravelDesk(current, log);
  const people = { current, counting: desk, travel };
  const rehearsals = {
    desk: new RehearsalDesk({ current, hub, log, now, people }),
    last: new LastRehearsals(),
    messages: new MessagesDigest(),
  };
  const given = new GivenFiles();
  hub.onGone((window) => void given.forgetWindow(window));
  const data = new DataDesk({ current, hub, log, messages: rehearsals.messages });
  const parts: ServiceParts = {
    implementer: createImplementer(log),
    current,
    hub,
    facts,
    rehearsals,
    travel,
    preferences,
    now,
  };
  noteRecent(preferences, current.space.path, now());
  return {
    router: {
      host: hostService(parts, about),
      space: spaceService(parts, samplePath),
      journey: journeyService(parts),
      import: importService(parts, { given, data }),
      definition: definitionService(parts, desk),
      destination: destinationService(parts, { counting: desk, secrets }),
      rehearsal: rehearsalService(parts, people),
      whatIf: whatIfService(parts),
      comparison: comparisonService(parts),
      catalogue: catalogueService(parts, desk),
      people: peopleService(parts, desk),
      generate: generateService(parts, { counting: desk, data }),
      persona: personaService(parts),
      preview: previewService(parts, desk),
      privacy: privacyService(parts, data),
      profile: profileService(parts, desk),
      find: findService(parts),
      outbox: outboxService(parts),
      travel: travelService(parts),
      story: storyService(parts),
    } satisfies Router<Contract, Record<never, never>>,
    /** Ends the streams of all windows and closes the space. */
    close: async (): Promise<void> => {
      hub.close();
      await current.close();
      await data.close();
      await given.close();
    },
  };
}
