// A space of generated people with a rehearsal of a journey that is left early by many, made by the command line, and
// every line of the deliveries that the command line wrote for it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { rehearse } from "../command-line/rehearse.ts";
import { opened, valueOf } from "../space/opened.ts";

export const publishedAt = "2026-02-01T00:00:00.000Z";

export interface CartRehearsal {
  readonly path: string;
  /** Of the rehearsal. */
  readonly id: number;
  readonly deliveries: string;
}

/** In `folder`. The journey is at its second version. */
export async function cartRehearsal(folder: string): Promise<CartRehearsal> {
  const run = async (args: readonly string[]): Promise<void> =>
    expect(await rehearse(folder, [...args, "--quiet"])).toMatchObject({ exit: 0, problems: [] });
  const generated = ["--users", "300", "--days", "120", "--seed", "4", "--scenario", "ecommerce"];
  await run(["generate", ...generated, "--space", "carts.rehearse"]);
  const path = join(folder, "carts.rehearse");
  writeJourney(path);
  const outputs = ["--deliveries", "deliveries.jsonl", "--save", "Carts"];
  await run(["simulate", "carts", "--space", "carts.rehearse", "--publish-at", publishedAt, ...outputs]);
  const space = opened(path, "readOnly");
  const [kept] = space.rehearsals.list();
  space.close();
  if (kept === undefined) throw new Error("the rehearsal was kept");
  return { path, id: kept.id, deliveries: readFileSync(join(folder, "deliveries.jsonl"), "utf8") };
}

const definitions = {
  format: "rehearse.definitions/1",
  audiences: [],
  computedTraits: [],
  destinations: [
    { id: "braze", name: "Braze", kind: "event" },
    { id: "crm", name: "CRM", kind: "event" },
    { id: "ads", name: "Ads", kind: "list" },
    { id: "unused", name: "Unused", kind: "list" },
  ],
};

const ordered = { event: { name: "Order Completed", since: "entry" } };

const journey = {
  format: "rehearse.journey/1",
  id: "carts",
  name: "Carts",
  settings: { exit: { after: "6d", when: ordered }, reentry: { after: "7d" } },
  steps: [
    {
      id: "entry",
      type: "entry",
      name: "Left a cart",
      condition: { event: { name: "Product Added" } },
      next: "mail",
    },
    {
      id: "mail",
      type: "sendToDestinations",
      name: "Reminder mail",
      key: "reminder_mail",
      destinations: [
        { id: "braze", call: "track" },
        { id: "crm", call: "identify" },
      ],
      next: "wait",
    },
    { id: "wait", type: "waitForDuration", name: "Wait", duration: "2d", next: "ads" },
    {
      id: "ads",
      type: "sendToDestinations",
      name: "Retargeting ads",
      key: "retargeting",
      destinations: [{ id: "ads" }],
      next: "more",
    },
    { id: "more", type: "waitForDuration", name: "More", duration: "9d", next: null },
  ],
};

function writeJourney(path: string): void {
  const space = opened(path, "readWrite");
  const document = JSON.stringify(journey);
  const save = { id: journey.id, name: journey.name, document, savedAtMs: 1 };
  valueOf(
    space.transaction(() => {
      space.definitions.save(JSON.stringify(definitions));
      space.journeys.saveVersion(save);
      space.journeys.saveVersion({ ...save, document: JSON.stringify({ ...journey, description: "Again" }) });
    }),
  );
  space.close();
}
