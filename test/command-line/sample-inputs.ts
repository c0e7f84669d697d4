// A small journey, its definitions and a few messages, as files in a folder.

import { writeFileSync } from "node:fs";
import { join } from "node:path";

export const smallJourney = {
  format: "rehearse.journey/1",
  id: "small",
  name: "Small",
  steps: [
    {
      id: "entry",
      type: "entry",
      name: "Ordered",
      condition: { event: { name: "Order Completed" } },
      next: "wait",
    },
    { id: "wait", type: "waitForDuration", name: "A day", duration: "1d", next: "mail" },
    {
      id: "mail",
      type: "sendToDestinations",
      name: "Mail",
      key: "small_mail",
      destinations: [{ id: "braze", call: "track" }],
      next: null,
    },
  ],
};

export const smallDefinitions = {
  format: "rehearse.definitions/1",
  audiences: [],
  computedTraits: [],
  destinations: [{ id: "braze", name: "Braze", kind: "event" }],
};

const order = (userId: string, timestamp: string): object => ({
  type: "track",
  event: "Order Completed",
  userId,
  messageId: `${userId}-${timestamp}`,
  timestamp,
});

/** u1 goes all the way, u2 waits at the end of the history, u3 ordered before February only. */
export const smallMessages = [
  order("u1", "2026-02-01T00:00:00.000Z"),
  order("u2", "2026-02-03T12:00:00.000Z"),
  order("u3", "2026-01-05T00:00:00.000Z"),
  order("u1", "2026-02-04T00:00:00.000Z"),
];

export const smallInputs = ["small.journey.json", "--definitions", "d.json", "--events", "e.jsonl"];
export const published = ["--publish-at", "2026-02-01T00:00:00Z"];

export function writeSmallInputs(folder: string): void {
  writeJson(folder, "small.journey.json", smallJourney);
  writeJson(folder, "d.json", smallDefinitions);
  writeFileSync(
    join(folder, "e.jsonl"),
    smallMessages.map((message) => `${JSON.stringify(message)}\n`).join(""),
  );
}

export const writeJson = (folder: string, name: string, value: unknown): void =>
  writeFileSync(join(folder, name), JSON.stringify(value, null, 2));
