import { expect, test } from "vitest";
import type { Instant } from "../base/instant.ts";
import type { Message } from "./message.ts";
import { personIdentities } from "./person-identities.ts";

const message = (atMs: number, ids: Partial<Message>): Message => ({
  type: "track",
  name: "Visit",
  atMs: atMs as Instant,
  properties: {},
  traits: {},
  ...ids,
});

test("the user id comes first, the others as they come up, each with when it was linked", () => {
  const identities = personIdentities([
    message(1, { anonymousId: "a" }),
    message(2, { anonymousId: "a" }),
    message(3, { userId: "u", anonymousId: "a" }),
    message(4, { type: "alias", userId: "u", previousId: "old" }),
    message(5, { userId: "u", anonymousId: "b" }),
  ]);
  expect(identities).toEqual([
    { kind: "userId", id: "u", firstMs: 3, linkedMs: null, messages: 3 },
    { kind: "anonymousId", id: "a", firstMs: 1, linkedMs: 3, messages: 3 },
    { kind: "previousId", id: "old", firstMs: 4, linkedMs: 4, messages: 1 },
    { kind: "anonymousId", id: "b", firstMs: 5, linkedMs: 5, messages: 1 },
  ]);
});

test("somebody who never said who they are has an anonymous id that nothing links", () => {
  expect(personIdentities([message(1, { anonymousId: "a" }), message(2, { anonymousId: "a" })])).toEqual([
    { kind: "anonymousId", id: "a", firstMs: 1, linkedMs: null, messages: 2 },
  ]);
});
