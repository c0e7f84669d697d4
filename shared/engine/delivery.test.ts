import { expect, it } from "vitest";
import { deliveryOf, type Sending } from "./delivery.ts";
import { at, definitions, journey } from "./engine-test-journey.ts";
import { compilePlan } from "./plan.ts";

const sender = { plan: compilePlan(journey, definitions), version: 3, spaceId: "space" };
const key = "j_o_again__remind_000000";

const delivery = (what: "sent" | "unsent", destination: string, user = "u") =>
  deliveryOf(sender, {
    kind: { what, step: "send", destination },
    user,
    entry: 2,
    atMs: at("2026-01-03 10:00"),
  });

const callOf = (what: "sent" | "unsent", destination: string, user?: string) =>
  delivery(what, destination, user)["call"];

it("tracks Audience Entered and Audience Exited with the key", () => {
  expect(callOf("sent", "mail")).toMatchObject({
    type: "track",
    event: "Audience Entered",
    properties: { [key]: true },
  });
  expect(callOf("unsent", "mail")).toMatchObject({
    type: "track",
    event: "Audience Exited",
    properties: { [key]: false },
  });
});

it("sets the key as a trait where the step says identify", () => {
  expect(callOf("sent", "crm")).toMatchObject({ type: "identify", traits: { [key]: true } });
  expect(callOf("unsent", "crm")).toMatchObject({ type: "identify", traits: { [key]: false } });
});

it("adds to a list and removes from it", () => {
  expect(callOf("sent", "ads")).toMatchObject({ type: "add", list: key });
  expect(callOf("unsent", "ads")).toMatchObject({ type: "remove", list: key });
});

it("says whose, when and by which computation", () => {
  expect(callOf("sent", "mail")).toMatchObject({
    userId: "u",
    timestamp: "2026-01-03T10:00:00.000Z",
    context: {
      personas: {
        computation_class: "audience",
        computation_key: key,
        computation_id: "send",
        space_id: "space",
      },
    },
  });
  expect(callOf("sent", "mail", "anon:x")).toMatchObject({ anonymousId: "x" });
  expect(callOf("sent", "mail", "anon:x")).not.toHaveProperty("userId");
});

it("spells out in its message id whose and which it is, each part after its length", () => {
  expect(callOf("sent", "mail")).toMatchObject({
    messageId: "rehearse-5:again1:34:send1:u1:24:mail4:sent",
  });
});

it("comes from a send step alone", () => {
  for (const step of ["wait", "gone"]) {
    const kind = { what: "sent", step, destination: "mail" } as const;
    expect(() => deliveryOf(sender, { kind, user: "u", entry: 1, atMs: 0 })).toThrow(
      `${step} must be a send step`,
    );
  }
});

it("has a message id for each journey, version, step, user, entry, destination and direction", () => {
  const base: Sending = {
    kind: { what: "sent", step: "send", destination: "mail" },
    user: "u",
    entry: 1,
    atMs: 0,
  };
  const id = (sending: Partial<Sending>, version = 1) =>
    JSON.stringify(deliveryOf({ ...sender, version }, { ...base, ...sending })["call"]).match(
      /"messageId":"([^"]*)"/,
    )?.[1];
  const ids = [
    id({}),
    id({}, 2),
    id({ user: "u1" }),
    id({ user: "1:u" }),
    id({ entry: 2 }),
    id({ kind: { what: "unsent", step: "send", destination: "mail" } }),
    id({ kind: { what: "sent", step: "send", destination: "crm" } }),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  expect(id({ atMs: 5 })).toBe(id({}));
});
