// A streaming subscription: people start, watch, are renewed every month, change plans, fail to pay, cancel
// and now and then come back.

import { exponential } from "../distributions.ts";
import type { History } from "../history.ts";
import { drawPerson, personTraits, type Person } from "../person.ts";
import { dayMs, leisure, minuteMs } from "../rhythm.ts";
import { scenario, type KnobValues } from "../scenario.ts";
import { beSubscribed, drawPlan, startSubscription } from "./billing.ts";

const knobs = {
  anonymousPercent: {
    name: "Strangers",
    unit: "%",
    meaning: "Visitors of the site who never subscribe, in percent",
    default: 15,
    min: 0,
    max: 100,
    step: 1,
  },
  earlierSubscriberPercent: {
    name: "Subscribed before",
    unit: "%",
    meaning: "Subscribers who subscribed before the history begins, in percent",
    default: 65,
    min: 0,
    max: 100,
    step: 1,
  },
  basicPercent: {
    name: "On the basic plan",
    unit: "%",
    meaning: "Subscribers who begin on the basic plan, in percent",
    default: 35,
    min: 0,
    max: 100,
    step: 1,
  },
  premiumPercent: {
    name: "On the premium plan",
    unit: "%",
    meaning: "Subscribers who begin on the premium plan, in percent; the rest begin on the standard plan",
    default: 20,
    min: 0,
    max: 100,
    step: 1,
  },
  planChangePercent: {
    name: "Change plans",
    unit: "%",
    meaning: "Renewals after which a subscriber may move to another plan, in percent",
    default: 5,
    min: 0,
    max: 100,
    step: 1,
  },
  playsPerWeek: {
    name: "Plays a week",
    unit: "times",
    meaning: "How often a subscriber plays something in a week, on average",
    default: 1.3,
    min: 0,
    max: 50,
    step: 0.1,
  },
  lapsePercent: {
    name: "Stop watching",
    unit: "%",
    meaning: "Subscribers who stop watching, in percent; many of them cancel",
    default: 35,
    min: 0,
    max: 100,
    step: 1,
  },
  cancelPercent: {
    name: "Cancel",
    unit: "%",
    meaning: "Renewals before which a subscriber cancels, in percent",
    default: 6,
    min: 0,
    max: 100,
    step: 1,
  },
  paymentFailurePercent: {
    name: "Payments that fail",
    unit: "%",
    meaning: "Renewals whose payment fails at first, in percent",
    default: 8,
    min: 0,
    max: 100,
    step: 1,
  },
  recoveryPercent: {
    name: "Failed payments made good",
    unit: "%",
    meaning: "Failed payments that are made good within days, in percent; the others end the subscription",
    default: 65,
    min: 0,
    max: 100,
    step: 1,
  },
  returnPercent: {
    name: "Come back",
    unit: "%",
    meaning: "People who subscribe again after they cancelled, in percent",
    default: 18,
    min: 0,
    max: 100,
    step: 1,
  },
} as const;

export const subscription = scenario({
  name: "Subscribers",
  description: "A streaming subscription: starts, renewals, failed payments, cancellations and returns",
  letter: "s",
  outlook: {
    stages: [
      { label: "Subscribed", trait: "plan" },
      { label: "Played something", event: "Content Played", atLeast: 1 },
      { label: "Were renewed", event: "Subscription Renewed", atLeast: 1 },
      { label: "Were renewed again", event: "Subscription Renewed", atLeast: 2 },
    ],
    worth: { label: "Average renewal", event: "Subscription Renewed", property: "price" },
  },
  knobs,
  writeUser,
});

/** Subscribers of old are seen for the first time within these days. */
const seenDays = 14;

function writeUser(history: History, values: KnobValues<typeof knobs>): void {
  const { random, period } = history;
  const person = drawPerson(random, history.tag.replaceAll("-", ""));
  const subscribes = !random.chance(values.anonymousPercent / 100);
  if (subscribes && random.chance(values.earlierSubscriberPercent / 100)) {
    continueSubscription(history, person, values);
    return;
  }
  const readMs = readSite(history, person, leisure.draw(random, period, person.country.zoneMs));
  if (subscribes) subscribe(history, { person, values, atMs: readMs + exponential(random) * 20 * minuteMs });
}

/** Someone who has paid on the same day of each month for a while, and is soon seen for the first time. */
function continueSubscription(history: History, person: Person, values: KnobValues<typeof knobs>): void {
  const { random, period } = history;
  const firstDays = { fromMs: period.fromMs, toMs: Math.min(period.toMs, period.fromMs + seenDays * dayMs) };
  const fromMs = leisure.draw(random, firstDays, person.country.zoneMs);
  const createdMs = period.fromMs - (1 + 240 * exponential(random)) * dayMs;
  // Far enough away for a cancellation before it to be seen.
  const renewsMs = fromMs + (11 + 19 * random.unit()) * dayMs;
  const plan = drawPlan(random, values);
  const stopsMs = drawStop(history, fromMs, values.lapsePercent);
  const dates = `"renews_at":"${history.instantText(renewsMs)}","created_at":"${history.instantText(createdMs)}"`;
  history.identify(fromMs, `${personTraits(person)},"plan":"${plan.name}",${dates}`);
  history.becomeKnown();
  beSubscribed(history, { ...values, person, plan, stopsMs }, { fromMs, renewsMs });
}

interface NewSubscriber {
  readonly person: Person;
  readonly values: KnobValues<typeof knobs>;
  readonly atMs: number;
}

function subscribe(history: History, { person, values, atMs }: NewSubscriber): void {
  const plan = drawPlan(history.random, values);
  const stopsMs = drawStop(history, atMs, values.lapsePercent);
  history.identify(atMs - 1_000, `${personTraits(person)},"created_at":"${history.instantText(atMs)}"`);
  history.becomeKnown();
  startSubscription(history, { ...values, person, plan, stopsMs }, { atMs, isReturning: false });
}

/** The instant after which a subscriber watches no more: five weeks on average for those who do, else never. */
function drawStop({ random, period }: History, fromMs: number, lapsePercent: number): number {
  return random.chance(lapsePercent / 100) ? fromMs + 35 * dayMs * exponential(random) : period.toMs;
}

/** Returns the instant of the last page. */
function readSite(history: History, { usesApp }: Person, startMs: number): number {
  const { random } = history;
  let atMs = startMs;
  for (let pages = 1 + random.below(3); pages > 0; pages -= 1) {
    history.look(atMs, usesApp ? "screen" : "page", random.pick(["Home", "Plans", "Catalogue"]));
    atMs += exponential(random) * 2 * minuteMs;
  }
  return atMs;
}
