// The contract between the window and the host: all procedures by noun. Both hosts serve exactly this; every
// input is checked by it before any service sees it.

import { catalogueContract } from "./catalogue-contract.ts";
import { comparisonContract } from "./comparison-contract.ts";
import { definitionContract } from "./definition-contract.ts";
import { destinationContract } from "./destination-contract.ts";
import { findContract } from "./find-contract.ts";
import { generateContract } from "./generate-contract.ts";
import { hostContract } from "./host-contract.ts";
import { importContract } from "./import-contract.ts";
import { journeyContract } from "./journey-contract.ts";
import { outboxContract } from "./outbox-contract.ts";
import { peopleContract } from "./people-contract.ts";
import { personaContract } from "./persona-contract.ts";
import { previewContract } from "./preview-contract.ts";
import { privacyContract } from "./privacy-contract.ts";
import { profileContract } from "./profile-contract.ts";
import { rehearsalContract } from "./rehearsal-contract.ts";
import { spaceContract } from "./space-contract.ts";
import { travelContract } from "./travel-contract.ts";
import { storyContract } from "./story-contract.ts";
import { whatIfContract } from "./what-if-contract.ts";

export const contract = {
  host: hostContract,
  space: spaceContract,
  journey: journeyContract,
  import: importContract,
  definition: definitionContract,
  destination: destinationContract,
  catalogue: catalogueContract,
  people: peopleContract,
  generate: generateContract,
  persona: personaContract,
  preview: previewContract,
  privacy: privacyContract,
  profile: profileContract,
  rehearsal: rehearsalContract,
  whatIf: whatIfContract,
  comparison: comparisonContract,
  travel: travelContract,
  find: findContract,
  outbox: outboxContract,
  story: storyContract,
};

export type Contract = typeof contract;
