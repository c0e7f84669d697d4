// An input that is right, for every procedure that takes one, in the space of a rehearsal of carts; files and folders are
// those that there are not.

import type { Instant } from "../../shared/base/instant.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import type { WindowClient } from "./services-under-test.ts";

type Inputs = Readonly<Record<string, JsonObject>>;

const window = "w";
const condition = { event: { name: "Order Completed", count: { atLeast: 1 } } };
/** While the rehearsal is under way. */
const atMs = 1_770_940_800_000;
const circumstances = { publishedAtMs: atMs, untilMs: atMs + 1_000 };

/** "noun.verb" → input. Makes a journey; `rehearsal` is a kept one's. */
export async function rightInputs(host: WindowClient, rehearsal: number): Promise<Inputs> {
  const { id } = await host.journey.create({ window, template: "win-back" });
  const opened = await host.journey.open({ id });
  const document = opened.document as unknown as JsonObject;
  const saved = { baseDigest: opened.digest, history: opened.history as unknown as JsonObject };
  const userId = await somebodyIn(host, rehearsal);
  return {
    ...journeyInputs(id, document, saved),
    ...rehearsalInputs(id),
    ...travelInputs(rehearsal),
    ...storyInputs({ rehearsal, userId }),
    ...profileInputs(userId),
    ...whatIfInputs({ rehearsal, userId }),
    ...personaInputs(userId),
    ...generateInputs,
    "host.setPreferences": { window, preferences: { colorScheme: "dark", railWide: { lists: true } } },
    ...importInputs(),
    "host.show": { window, journey: id },
    "host.changes": { window },
    "catalogue.properties": { type: "track", name: "Order Completed" },
    "catalogue.activity": { event: { type: "track", name: "Order Completed" } },
    "catalogue.traitChanges": { path: "plan" },
    "catalogue.examples": { type: "track", name: "Order Completed" },
    "catalogue.uses": { of: { kind: "trait", path: "plan" } },
    "catalogue.show": {
      window,
      of: { kind: "event", type: "track", name: "Order Completed" },
      label: "Order",
      isHidden: true,
    },
    "people.count": { condition, atMs, samples: 3 },
    "people.matching": { condition, atMs, offset: 0, limit: 10 },
    "people.find": { text: "a", limit: 3 },
    "preview.entry": { document, ...circumstances },
    "preview.send": { document, step: "mail", userId: null, atMs },
    "preview.problems": { document },
    "space.open": { path: "/no-such-folder/a.rehearse" },
    "space.create": { path: "/no-such-folder/a.rehearse" },
    "space.duplicate": { path: "/no-such-folder/a.rehearse" },
    "space.browse": { folder: null },
  };
}

async function somebodyIn(host: WindowClient, rehearsal: number): Promise<string> {
  const query = { atMs: atMs as Instant, scope: { of: "journey", state: "entered" }, text: "" } as const;
  const asked = { ...query, condition: null };
  const { people } = await host.travel.people({
    rehearsal,
    query: asked,
    sort: "since",
    offset: 0,
    limit: 1,
  });
  const [first] = people;
  if (first === undefined) throw new Error("nobody is in the rehearsal");
  return first.userId;
}

const journeyInputs = (id: string, document: JsonObject, saved: JsonObject): Inputs => ({
  "journey.open": { id },
  "journey.version": { id, version: 1 },
  "journey.create": { window, template: "win-back" },
  "journey.keepCopy": { window, document, name: "Copy" },
  "journey.save": { id, window, document, ...saved },
  "journey.keepVersion": { id, window },
  "journey.rename": { id, window, name: "Name" },
  "journey.clone": { id, window },
  "journey.setArchived": { id, window, archived: true },
  "journey.delete": { id: "none", window },
  "journey.undelete": { id: "none", window },
  "journey.exportFiles": { ids: [id], version: null },
  "journey.importFiles": {
    window,
    files: [{ name: "a.journey.json", text: JSON.stringify({ ...document, id: "again" }) }],
  },
  "definition.addDestination": { window, name: "Letters", kind: "list" },
  "definition.add": { window, list: "audiences", item: { name: "Buyers", condition } },
  "definition.change": {
    window,
    list: "audiences",
    id: "shoppers",
    before: null,
    after: { id: "shoppers", name: "Shoppers", condition },
    place: 0,
    evenIfUsed: false,
  },
  "destination.calls": { destination: "braze", step: null, call: "track", userId: null, atMs },
  "destination.test": {
    window,
    destination: "braze",
    call: { type: "track" },
    // Whatever is changed of it, nobody is called.
    address: "no address",
    keepsPath: false,
    headers: [{ name: "X-Shop", value: "1" }],
    secretHeader: null,
  },
  "destination.secret": { destination: "braze" },
  "destination.setSecret": { destination: "braze", secret: "s" },
  "destination.deleteSecret": { destination: "braze" },
  "definition.sizes": { atMs },
  "definition.overlaps": { audiences: ["vips"], atMs },
  "definition.distribution": {
    trait: { type: "sum", event: { name: "Order Completed" }, property: "total", within: "30d" },
    atMs,
    samples: 3,
  },
});

const importInputs = (): Inputs => {
  const mapping = {
    format: "rehearse.mapping/1",
    event: "Order Completed",
    columns: [
      { role: "userId", column: "customer" },
      { role: "timestamp", column: "day", format: "YYYYMMDD" },
    ],
  };
  const work = "work";
  const protect = [{ part: "trait", key: "email", as: "hash" }];
  const reading = { work, files: [{ file: "none", mapping }], protect };
  return {
    "import.givePath": { window, path: "/no-such-folder/a.csv" },
    "import.giveFile": { window, name: "a.csv", bytes: 3 },
    "import.givePiece": { file: "none", offset: 0, base64: "YWJj" },
    "import.takeBack": { file: "none" },
    "import.look": { file: "none", mapping },
    "import.check": reading,
    "import.report": { work, from: null },
    "import.run": { window, ...reading, skipInvalid: true },
    "import.undo": { window, work, id: 1 },
    "import.saveMapping": { name: "Orders", mapping, columns: ["customer", "day"] },
    "import.deleteMapping": { name: "Orders" },
    "privacy.affected": { userId: "nobody" },
    "privacy.removePerson": { window, work, userId: "nobody" },
    "privacy.deleteCopies": { window, userId: "nobody", paths: ["/no-such-folder/a.rehearse"] },
    "privacy.exportWithoutPeople": { window, path: "/no-such-folder/a.rehearse", personas: true },
  };
};

const rehearsalInputs = (journey: string): Inputs => {
  const cohort = { kind: "sample", size: 10, seed: 7 };
  const setup = { ...circumstances, cohort, pauses: [{ fromMs: atMs, toMs: atMs + 1 }], archivedAtMs: null };
  return {
    "rehearsal.last": { journey },
    "rehearsal.list": { journey },
    "rehearsal.defaults": { journey },
    "rehearsal.estimate": { journey, setup },
    "rehearsal.run": { journey: "none", window, setup, name: "Name" },
    "rehearsal.again": { id: 0, window },
    "rehearsal.cancel": { journey },
    "rehearsal.rename": { id: 0, name: "Name", window },
    "rehearsal.remove": { ids: [0], window },
    "rehearsal.restore": { ids: [0], window },
  };
};

const travelInputs = (rehearsal: number): Inputs => {
  const at = { rehearsal, atMs };
  const query = { atMs, scope: { of: "step", step: "wait", state: "waiting" }, text: "a", condition };
  const breakpoints = [{ when: "taken", step: "mail", via: "next" }];
  const range = { fromMs: atMs, toMs: atMs + 86_400_000 };
  const marks = { bookmarks: [{ atMs, name: "Begin" }], breakpoints, loop: range };
  const outbox = { rehearsal, destination: "ads", ...range, text: "a" };
  return {
    "travel.open": { rehearsal },
    "travel.countsAt": at,
    "travel.activity": { rehearsal, ...range, bars: 10 },
    "travel.neighbour": { ...at, direction: "next", of: { kind: "person", userId: "a" } },
    "travel.nextBreak": { rehearsal, ...range, breakpoints },
    "travel.people": { rehearsal, query, sort: "since", offset: 0, limit: 10 },
    "travel.setMarks": { rehearsal, window, marks },
    "outbox.list": { ...outbox, order: "latest", offset: 0, limit: 10 },
    "outbox.payload": { rehearsal, number: 0 },
    "outbox.export": { ...outbox, format: "csv", from: 0 },
    "find.paths": { rehearsal, limit: 3 },
    "find.longestWaits": { rehearsal, step: null, order: "longest", limit: 3 },
    "find.construct": { rehearsal, step: "mail", via: "next" },
    "comparison.of": { a: rehearsal, b: rehearsal, atMs },
    "comparison.people": { a: rehearsal, b: rehearsal, atMs, group: "", offset: 0, limit: 10 },
  };
};

type PersonIn = { readonly rehearsal: number; readonly userId: string };

const storyInputs = (person: PersonIn): Inputs => {
  const items = { ...person, show: "all", text: "" };
  return {
    "story.of": items,
    "story.items": { ...items, page: 0 },
    "story.transitions": person,
    "story.delivery": { ...person, transition: 1 },
    "story.why": { ...person, atMs, subject: { about: "step", step: "wait" } },
  };
};

const profileInputs = (userId: string): Inputs => {
  const list = { text: "a", inTraits: true, condition, atMs, sort: "lastSeen", descending: true };
  return {
    "profile.list": { ...list, offset: 0, limit: 10 },
    "profile.csv": { ...list, traits: ["plan"], from: 0 },
    "profile.of": { userId },
    "profile.at": { userId, atMs },
    "profile.audiences": { userId, atMs },
    "profile.audience": { userId, atMs, audience: "vips" },
    "profile.events": { userId, atMs, text: "a", offset: 0, limit: 10 },
    "profile.message": { userId, index: 0 },
    "profile.rehearsals": { userId },
  };
};

const whatIfInputs = ({ rehearsal, userId }: PersonIn): Inputs => {
  const message = { type: "track", event: "Product Added", timestamp: new Date(atMs).toISOString() };
  const people = [{ userId, edits: [{ edit: "add", message }] }];
  return {
    "whatIf.run": { rehearsal, fromMs: atMs, journey: null, people, name: "Again", window },
    "whatIf.person": { rehearsal, userId, fromMs: atMs },
    "whatIf.changes": { rehearsal },
    "whatIf.sweep": { rehearsal, journey: null, pointer: "/steps/2/duration", values: ["1d", "3d"], window },
  };
};

const sampleSettings = {
  scenario: "ecommerce",
  people: 3,
  startMs: atMs,
  days: 2,
  seed: 7,
  knobs: { proPercent: 9 },
};
const generateInputs: Inputs = {
  "generate.preview": { ...sampleSettings, sample: 10 },
  "generate.run": { window, work: "w1", settings: { ...sampleSettings, scenario: "none" } },
};

const personaInputs = (userId: string): Inputs => {
  const persona = {
    format: "rehearse.persona/1",
    userId: "mara",
    name: "Mara",
    about: "Shops on Sundays",
    zone: "Europe/Berlin",
    knownFrom: new Date(atMs).toISOString(),
    traits: [{ name: "plan", values: [{ value: "pro" }] }],
    events: [{ event: "Product Added", at: new Date(atMs).toISOString(), properties: { price: 3 } }],
    habits: [
      {
        event: "Order Completed",
        every: 1,
        unit: "week",
        on: ["sunday"],
        at: "10:00",
        from: "2026-01-04",
        to: "2026-02-01",
      },
    ],
  };
  return {
    "persona.open": { id: "none" },
    "persona.life": { document: persona, offset: 0, limit: 10 },
    "persona.create": { window, name: "Mara", zone: "UTC" },
    "persona.copyPerson": { window, userId, name: "Mara", zone: "UTC" },
    "persona.duplicate": { id: "none", window },
    "persona.save": { id: "none", window, document: persona, baseDigest: "" },
    "persona.remove": { id: "none", window },
    "persona.restore": { id: "none", window },
    "persona.exportFile": { id: "none" },
    "persona.importFile": { window, name: "a.persona.json", text: JSON.stringify(persona) },
  };
};
