// A space of six people and one journey, made by the command line. What becomes of five of them is worked out by hand
// in small-moments.ts; the sixth does everything that they do and does not take part: who counts them counts wrong.

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "../../shared/base/assert.ts";

/** Ids of those who are rehearsed. */
export const takePart = ["ada", "ben", "cleo", "dan", "eve"];

const mail = (key: string) => ({ key, destinations: [{ id: "mail", call: "track" }], next: null });

const journey = {
  format: "rehearse.journey/1",
  id: "first-week",
  name: "First week",
  settings: {
    exit: { after: "6d", when: { trait: { key: "consent", op: "equals", value: false } } },
    reentry: { after: "1d" },
  },
  steps: [
    {
      id: "entry",
      type: "entry",
      name: "Signed up",
      condition: { event: { name: "Signed Up", within: "60m" } },
      next: "settle",
    },
    { id: "settle", type: "waitForDuration", name: "Settle in", duration: "1d", next: "pays" },
    {
      id: "pays",
      type: "trueFalseSplit",
      name: "Pays?",
      condition: { trait: { key: "plan", op: "equals", value: "paid" } },
      true: { name: "Pays", next: "thanks" },
      false: { name: "Does not", next: "log-in" },
    },
    { id: "thanks", type: "sendToDestinations", name: "Thank", ...mail("thanks") },
    {
      id: "log-in",
      type: "waitForCondition",
      name: "Log in",
      condition: { event: { name: "Logged In", since: "step" } },
      timeout: { after: "3d", name: "After 3 days", next: "nudge" },
      next: "tips",
    },
    { id: "tips", type: "sendToDestinations", name: "Send tips", ...mail("tips") },
    { id: "nudge", type: "sendToDestinations", name: "Nudge", ...mail("nudge") },
  ],
};

const definitions = {
  format: "rehearse.definitions/1",
  audiences: [],
  computedTraits: [],
  destinations: [{ id: "mail", name: "Mail", kind: "event" }],
};

const identify = (userId: string, timestamp: string, traits: object) => ({
  type: "identify",
  userId,
  timestamp,
  traits,
});
const track = (userId: string, timestamp: string, event: string) => ({
  type: "track",
  userId,
  timestamp,
  event,
});

const messages = [
  identify("ada", "2026-01-04T10:00:00Z", { name: "Ada Berg", plan: "paid" }),
  identify("ben", "2026-01-04T10:00:00Z", { name: "Ben Dahl" }),
  identify("cleo", "2026-01-04T10:00:00Z", { name: "Cleo Foss" }),
  identify("dan", "2026-01-04T10:00:00Z", { name: "Dan Holm", consent: true }),
  identify("eve", "2026-01-04T10:00:00Z", { name: "Eve Lund" }),
  identify("zoe", "2026-01-04T10:00:00Z", { name: "Zoe Moen", plan: "paid" }),
  track("eve", "2026-01-04T12:00:00Z", "Signed Up"),
  track("ada", "2026-01-05T08:00:00Z", "Signed Up"),
  track("zoe", "2026-01-05T08:30:00Z", "Signed Up"),
  track("ben", "2026-01-05T09:30:00Z", "Signed Up"),
  track("cleo", "2026-01-05T09:30:00Z", "Signed Up"),
  track("dan", "2026-01-06T12:00:00Z", "Signed Up"),
  track("ben", "2026-01-07T18:00:00Z", "Logged In"),
  track("zoe", "2026-01-07T19:00:00Z", "Logged In"),
  identify("dan", "2026-01-08T15:00:00Z", { consent: false }),
  // Before she is in the journey: it does not count for the wait.
  track("eve", "2026-01-08T20:00:00Z", "Logged In"),
  track("eve", "2026-01-12T06:00:00Z", "Signed Up"),
  track("ada", "2026-01-13T12:00:00Z", "Signed Up"),
  track("zoe", "2026-01-14T18:00:00Z", "Signed Up"),
];

const program = join(import.meta.dirname, "../../electron/cli/rehearse.js");

/** A space with them, made in this folder by the command line; where it is. */
export function makeSmallSpace(folder: string): string {
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const files = [
    write("people.jsonl", messages.map((message) => `${JSON.stringify(message)}\n`).join("")),
    write("small.definitions.json", JSON.stringify(definitions)),
    write("first-week.journey.json", JSON.stringify(journey)),
  ];
  const space = join(folder, "Small.rehearse");
  const args = [program, "import", ...files, "--space", space, "--quiet"];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  assert(status === 0, `the small space is made: ${stderr}`);
  return space;
}
