// Software with a free trial: visitors sign up, some get going, some of those try the pro plan, and some stay.

import { exponential } from "../distributions.ts";
import type { History } from "../history.ts";
import { drawPerson, personTraits, type Person } from "../person.ts";
import { dayMs, hourMs, minuteMs, office } from "../rhythm.ts";
import { scenario, type KnobValues } from "../scenario.ts";
import { Weighted } from "../weighted.ts";
import { runTrial } from "./trial.ts";
import { useFeatures } from "./feature-use.ts";

const knobs = {
  anonymousPercent: {
    name: "Strangers",
    unit: "%",
    meaning: "Visitors of the site who never sign up, in percent",
    default: 25,
    min: 0,
    max: 100,
    step: 1,
  },
  earlierSignUpPercent: {
    name: "Signed up before",
    unit: "%",
    meaning: "People, of those who sign up, who did so before the history begins, in percent",
    default: 30,
    min: 0,
    max: 100,
    step: 1,
  },
  earlierProPercent: {
    name: "Of these, on the pro plan",
    unit: "%",
    meaning: "People who signed up before the history begins and pay for the pro plan, in percent",
    default: 35,
    min: 0,
    max: 100,
    step: 1,
  },
  activationPercent: {
    name: "Get going",
    unit: "%",
    meaning: "People who create a first project after they signed up, in percent",
    default: 66,
    min: 0,
    max: 100,
    step: 1,
  },
  activeDaysPerWeek: {
    name: "Days of use a week",
    unit: "days",
    meaning: "Days a week on which a person who got going uses the product, on average",
    default: 1.1,
    min: 0,
    max: 7,
    step: 0.1,
  },
  driftPercent: {
    name: "Drift away",
    unit: "%",
    meaning: "People who use the product and are not seen again after some weeks, in percent",
    default: 55,
    min: 0,
    max: 100,
    step: 1,
  },
  invitePercent: {
    name: "Invite a teammate",
    unit: "%",
    meaning: "People who got going who invite a teammate within days, in percent",
    default: 38,
    min: 0,
    max: 100,
    step: 1,
  },
  trialPercent: {
    name: "Start a trial",
    unit: "%",
    meaning: "People who got going who start a trial of the pro plan, in percent",
    default: 62,
    min: 0,
    max: 100,
    step: 1,
  },
  trialDays: {
    name: "Length of the trial",
    unit: "days",
    meaning: "Length of the trial, in days",
    default: 14,
    min: 1,
    max: 90,
    step: 1,
  },
  upgradePercent: {
    name: "Trials that are upgraded",
    unit: "%",
    meaning: "Trials that end in the pro plan, in percent; people who use more features upgrade more often",
    default: 30,
    min: 0,
    max: 100,
    step: 1,
  },
} as const;

export const saasTrial = scenario({
  name: "Trial users",
  description: "Software with a free trial: sign-ups, first steps, feature use, trials and upgrades",
  letter: "t",
  outlook: {
    stages: [
      { label: "Said who they are", trait: "plan" },
      { label: "Signed up", event: "Signed Up", atLeast: 1 },
      { label: "Got going", event: "Project Created", atLeast: 1 },
      { label: "Started a trial", event: "Trial Started", atLeast: 1 },
      { label: "Upgraded", event: "Plan Upgraded", atLeast: 1 },
    ],
    worth: { label: "Average upgrade, a month", event: "Plan Upgraded", property: "mrr" },
  },
  knobs,
  writeUser,
});

const sources = new Weighted([
  ["search", 40],
  ["friend", 22],
  ["ad", 20],
  ["event", 8],
  ["newsletter", 10],
]);
const roles = new Weighted([
  ["marketing", 35],
  ["engineering", 25],
  ["founder", 15],
  ["sales", 15],
  ["other", 10],
]);
const sitePages = new Weighted([
  ["Home", 40],
  ["Pricing", 30],
  ["Docs", 20],
  ["Customers", 10],
]);

const invited = "Teammate Invited";
/** First steps after the first project: how likely, where no knob says so, and how many days later on average. */
const firstSteps = [
  { event: invited, share: 0, days: 3, properties: `"role":"editor"` },
  { event: "Integration Connected", share: 0.33, days: 5, properties: `"integration":"chat"` },
  { event: "Report Exported", share: 0.28, days: 8, properties: `"format":"pdf"` },
] as const;

function writeUser(history: History, values: KnobValues<typeof knobs>): void {
  const { random, period } = history;
  const person = drawPerson(random, history.tag.replaceAll("-", ""));
  const firstMs = office.draw(random, period, person.country.zoneMs);
  const signsUp = !random.chance(values.anonymousPercent / 100);
  const isEarlier = signsUp && random.chance(values.earlierSignUpPercent / 100);
  if (isEarlier) {
    logIn(history, person, { atMs: firstMs, proPercent: values.earlierProPercent });
    useFeatures(history, { ...featureUse(person, values), fromMs: firstMs });
    return;
  }
  const readMs = readSite(history, person, firstMs);
  if (!signsUp) return;
  const signUpMs = readMs + exponential(random) * (random.chance(0.7) ? 10 * minuteMs : 2 * dayMs);
  signUp(history, person, signUpMs);
  if (random.chance(values.activationPercent / 100)) getGoing(history, { person, values, signUpMs });
}

/** Someone who signed up long ago: known from the first message on, on the free plan or a paid one. */
function logIn(
  history: History,
  person: Person,
  { atMs, proPercent }: { readonly atMs: number; readonly proPercent: number },
): void {
  const { random, period } = history;
  const createdMs = period.fromMs - (1 + 200 * exponential(random)) * dayMs;
  const plan = random.chance(proPercent / 100) ? "pro" : "free";
  history.identify(atMs, `${personTraits(person)},${workTraits(history, plan, createdMs)}`);
  history.becomeKnown();
}

function workTraits(history: History, plan: string, createdMs: number): string {
  const { random } = history;
  const role = `"role":"${roles.draw(random)}"`;
  return `${role},"plan":"${plan}","created_at":"${history.instantText(createdMs)}"`;
}

/** Returns the instant of the last page. */
function readSite(history: History, person: Person, startMs: number): number {
  const { random } = history;
  let atMs = startMs;
  for (let pages = 1 + random.below(4); pages > 0; pages -= 1) {
    history.look(atMs, "page", sitePages.draw(random));
    atMs += exponential(random) * 2 * minuteMs;
  }
  // Some come back another day before they decide.
  if (!random.chance(0.3)) return atMs;
  const returnMs = atMs + exponential(random) * 4 * dayMs;
  history.look(returnMs, person.usesApp ? "screen" : "page", "Pricing");
  return returnMs;
}

function signUp(history: History, person: Person, atMs: number): void {
  const { random } = history;
  const invited = random.chance(0.2) ? `,"seats":"${1 + random.below(40)}"` : "";
  history.track(atMs, "Signed Up", `"source":"${sources.draw(random)}"${invited}`);
  history.identify(atMs + 1_000, `${personTraits(person)},${workTraits(history, "free", atMs)}`);
  history.becomeKnown();
  if (!random.chance(0.3)) return;
  history.group(
    atMs + 2_000,
    `${history.tag}-company`,
    `"employees":${1 + Math.floor(60 * exponential(random))}`,
  );
}

const featureUse = (person: Person, values: KnobValues<typeof knobs>) => ({
  person,
  daysPerWeek: values.activeDaysPerWeek,
  driftPercent: values.driftPercent,
});

interface NewUser {
  readonly person: Person;
  readonly values: KnobValues<typeof knobs>;
  readonly signUpMs: number;
}

function getGoing(history: History, { person, values, signUpMs }: NewUser): void {
  const { random } = history;
  const projectMs = signUpMs + exponential(random) * (random.chance(0.6) ? hourMs : 3 * dayMs);
  history.track(projectMs, "Project Created", `"template":"${random.chance(0.5) ? "blank" : "campaign"}"`);
  const { zoneMs } = person.country;
  for (const { event, share, days, properties } of firstSteps) {
    if (!random.chance(event === invited ? values.invitePercent / 100 : share)) continue;
    const atMs = projectMs + exponential(random) * days * dayMs;
    history.track(office.drawSoon(random, atMs, zoneMs), event, properties);
  }
  const features = useFeatures(history, { ...featureUse(person, values), fromMs: projectMs });
  if (!random.chance(values.trialPercent / 100)) return;
  const startMs = office.drawSoon(random, projectMs + exponential(random) * 2 * dayMs, zoneMs);
  runTrial(history, {
    person,
    startMs,
    trialDays: values.trialDays,
    upgradePercent: values.upgradePercent,
    features,
  });
}
