// The procedures about trying destinations out: what they would be sent, test calls, and the secrets of those.

import type { RememberedTest, SecretState, TestAnswer } from "../../shared/api/destination-contract.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import type { Definitions, Destination } from "../../shared/people/definitions.ts";
import type { CountingDesk } from "./counting-desk.ts";
import { definitionNotFound } from "./definitions/definition-refusals.ts";
import { destinationCalls } from "./destinations/destination-calls.ts";
import { rememberedTests, rememberTest } from "./destinations/remembered-tests.ts";
import { rememberedAddress, testAddress } from "./destinations/test-address.ts";
import { testCall } from "./destinations/test-call.ts";
import { workedOn } from "./journeys/stored-journey.ts";
import { Refused } from "./refused.ts";
import { KeychainFailure, type SecretStore } from "./secrets/secret-store.ts";
import type { ServiceParts } from "./service-parts.ts";
import { definitionsOf } from "./space-definitions.ts";

export interface DestinationDesks {
  readonly counting: CountingDesk;
  readonly secrets: SecretStore;
}

export function destinationService(parts: ServiceParts, desks: DestinationDesks) {
  return { ...showing(parts, desks), ...testing(parts, desks), ...keeping(parts, desks) };
}

function showing({ implementer, current }: ServiceParts, { counting }: DestinationDesks) {
  const { destination } = implementer;
  return {
    remembered: destination.remembered.handler(() => current.read(rememberedTests)),
    calls: destination.calls.handler(({ input, signal }) => {
      const { call, userId, atMs, step } = input;
      const asked = current.read((space) => {
        const definitions = definitionsOf(space);
        // A draft is JSON: it was read from some.
        const document = step && (workedOn(space, step.journey).document as unknown as JsonObject);
        const sending = step && document && { document, step: step.id };
        return { destination: destinationIn(definitions, input.destination), definitions, sending };
      });
      const { spaceId } = current.space;
      return destinationCalls(counting, { ...asked, call, userId, atMs, spaceId }, signal);
    }),
  };
}

function testing({ implementer, current, hub, now }: ServiceParts, { secrets }: DestinationDesks) {
  return {
    test: implementer.destination.test.handler(async ({ input, signal }) => {
      const { destination, secretHeader, window } = input;
      const { space } = current;
      const { id } = current.read((inside) => destinationIn(definitionsOf(inside), destination));
      const secret = secretHeader === null ? undefined : await secrets.get(secretName(space.spaceId, id));
      const answer = await testCall({ ...input, secret, nowMs: now() }, signal);
      // Another space may be open by now, or this one may only be read: then nothing is remembered.
      if (current.space !== space || current.readOnly !== null) return answer;
      const address = rememberedAddress(testAddress(input.address), input.keepsPath);
      const test: RememberedTest = { address, secretHeader, last: lastOf(answer) };
      current.change((inside) => {
        const defined = new Set(definitionsOf(inside).destinations.map((one) => one.id));
        rememberTest(inside, { destination, test, defined });
      });
      hub.tell({ kind: "definitions", by: window });
      return answer;
    }),
  };
}

const lastOf = ({ atMs, tookMs, outcome }: TestAnswer): RememberedTest["last"] => ({
  atMs,
  tookMs,
  status: outcome.kind === "answered" ? outcome.status : null,
});

function keeping({ implementer, current }: ServiceParts, { secrets }: DestinationDesks) {
  const { destination: procedures } = implementer;
  const nameOf = (id: string): string => {
    const known = current.read((space) => destinationIn(definitionsOf(space), id));
    return secretName(current.space.spaceId, known.id);
  };
  const stateOf = async (name: string): Promise<SecretState> => ({
    place: await secrets.place(),
    isSet: await secrets.has(name),
  });
  return {
    secret: procedures.secret.handler(({ input }) => stateOf(nameOf(input.destination))),
    setSecret: procedures.setSecret.handler(async ({ input }) => {
      const name = nameOf(input.destination);
      await kept(() => secrets.set(name, input.secret));
      return stateOf(name);
    }),
    deleteSecret: procedures.deleteSecret.handler(async ({ input }) => {
      const name = nameOf(input.destination);
      await secrets.delete(name);
      return stateOf(name);
    }),
  };
}

async function kept(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    if (!(thrown instanceof KeychainFailure)) throw thrown;
    throw new Refused({
      kind: "keychain",
      happened: "The system's keychain did not take the secret.",
      kept: "The secret from before is kept, if there was one.",
      remedy: "Unlock the keychain, then give it again.",
    });
  }
}

/** Ids of destinations are a space's own. */
const secretName = (spaceId: string, destination: string): string => `destination ${spaceId} ${destination}`;

function destinationIn({ destinations }: Definitions, id: string): Destination {
  const found = destinations.find((one) => one.id === id);
  if (found === undefined) throw definitionNotFound("destinations");
  return found;
}
