// The sample's journeys with their past: which versions were kept when, what each had that the journey's file has
// not, and what is being worked on.

import backInStock from "../../../resources/sample/back-in-stock.journey.json" with { type: "json" };
import basicToPro from "../../../resources/sample/basic-to-pro.journey.json" with { type: "json" };
import cartAbandonment from "../../../resources/sample/cart-abandonment.journey.json" with { type: "json" };
import postPurchaseCare from "../../../resources/sample/post-purchase-care.journey.json" with { type: "json" };
import springSale from "../../../resources/sample/spring-sale.journey.json" with { type: "json" };
import story from "../../../resources/sample/story.json" with { type: "json" };
import summerHikes from "../../../resources/sample/summer-hikes.journey.json" with { type: "json" };
import vipEarlyAccess from "../../../resources/sample/vip-early-access.journey.json" with { type: "json" };
import welcomeSeries from "../../../resources/sample/welcome-series.journey.json" with { type: "json" };
import winBack from "../../../resources/sample/win-back.journey.json" with { type: "json" };
import { assert } from "../../../shared/base/assert.ts";
import { type Instant, parseInstant } from "../../../shared/base/instant.ts";
import { isJsonObject, type JsonValue } from "../../../shared/base/json.ts";
import type { JourneyStatus } from "../../../shared/api/journey-contract.ts";
import type { JourneySave } from "../../space/journey-version-table.ts";

export interface SampleJourney {
  readonly id: string;
  readonly status: JourneyStatus;
  /** In the order in which they were kept. */
  readonly versions: readonly JourneySave[];
  readonly draft: JourneySave | null;
  /** The newest version, or the draft where there is none, is rehearsed. */
  readonly rehearsed: boolean;
}

const documents = [
  cartAbandonment,
  winBack,
  backInStock,
  summerHikes,
  welcomeSeries,
  basicToPro,
  vipEarlyAccess,
  postPurchaseCare,
  springSale,
];

export const sampleSettings = {
  publishedAtMs: instantOf(story.publishedAt),
  untilMs: instantOf(story.until),
};

export const sampleJourneys = (): readonly SampleJourney[] =>
  story.journeys.map(({ journey: id, status, versions, draft, rehearsed }) => {
    assert(isStatus(status), `${status} is a status`);
    const document = documents.find((one) => one.id === id);
    assert(document !== undefined, `the sample has a journey ${id}`);
    const save = (moment: Moment): JourneySave => saveOf(document, moment);
    return { id, status, versions: versions.map(save), draft: draft && save(draft), rehearsed };
  });

interface Moment {
  readonly savedAt: string;
  readonly changes: readonly { readonly pointer: string; readonly value: string }[];
}

function saveOf(
  document: { readonly id: string; readonly name: string },
  { savedAt, changes }: Moment,
): JourneySave {
  const changed: unknown = structuredClone(document);
  for (const { pointer, value } of changes) put(changed, pointer, value);
  return {
    id: document.id,
    name: document.name,
    document: JSON.stringify(changed),
    savedAtMs: instantOf(savedAt),
  };
}

/** Another value in a place that has one. */
function put(document: unknown, pointer: string, value: JsonValue): void {
  const path = pointer.split("/").slice(1);
  const last = path.pop() ?? "";
  const place = path.reduce<unknown>((at, key) => (isContainer(at) ? at[key] : undefined), document);
  assert(isContainer(place) && last in place, `the sample has something at ${pointer}`);
  place[last] = value;
}

const isContainer = (value: unknown): value is Record<string, unknown> =>
  Array.isArray(value) || isJsonObject(value);

const isStatus = (text: string): text is JourneyStatus =>
  ["draft", "published", "paused", "archived"].includes(text);

function instantOf(text: string): Instant {
  const atMs = parseInstant(text);
  assert(atMs !== undefined, `${text} is an instant`);
  return atMs as Instant;
}
