// Why somebody is in a journey, or is not (SEMANTICS.md section 5): the entry condition laid open, and which of the
// rules of entry decided.

import { closedFromMs } from "../engine/accepting.ts";
import { entryScope } from "../engine/entry-rule.ts";
import { instanceScope } from "../engine/instance-scope.ts";
import { answerCondition, type ConditionAnswer } from "./condition-answer.ts";
import type { Life } from "./life.ts";
import { allOf, isTrueAt, negated, sinceMsOf, truthLine, type TruthLine } from "./truth-line.ts";
import type { Found, WayAnswer, WhyOutside } from "./why-answer.ts";
import type { Finding } from "./why-at-step.ts";

export interface EntryFinding extends Finding {
  readonly exit: ConditionAnswer | null;
}

/** How the person came into an instance that the records have. */
export function whyEntered(life: Life, entry: number): EntryFinding {
  const atMs = life.entryMs(entry);
  const { publishedAtMs } = life.live.settings;
  const previousEnd = entry > 1 ? life.endOf(entry - 1)?.atMs : undefined;
  const isAgain = previousEnd !== undefined && atMs === previousEnd + life.live.plan.reentryAfterMs;
  const usesHistory = life.live.plan.entry.useHistoricalData === true;
  const how = isAgain ? "againAtOnce" : usesHistory && atMs === publishedAtMs ? "byHistory" : "becameTrue";
  return judgedEntry(life, atMs, { is: "entered", entry, atMs, how });
}

/** Why the person is in no instance now. */
export function whyOutside(life: Life): EntryFinding {
  const found = {
    is: "outside",
    because: reasonOutside(life, life.atMs),
    entries: life.entries,
    entersMs: life.all.slice(life.past.length).find(({ entry }) => entry > life.entries)?.atMs ?? null,
    qualified: qualifiedSpans(life),
  } as const;
  return judgedEntry(life, life.atMs, found);
}

function judgedEntry(life: Life, atMs: number, found: Found): EntryFinding {
  const { plan, settings } = life.live;
  const asked = { known: life.knownAt(atMs), later: life.known, atMs };
  const { publishedAtMs } = settings;
  const condition = answerCondition(plan.entry.condition, {
    ...asked,
    scope: entryScope({ plan, publishedAtMs }),
  });
  const when = plan.journey.settings?.exit?.when;
  const scope = instanceScope(publishedAtMs, { entryMs: atMs, stepMs: atMs });
  const verdict = found.is === "entered" ? "taken" : condition.holds ? "holds" : "doesNotHold";
  const way: WayAnswer = { via: "next", verdict, judgedMs: atMs, condition, share: null };
  return {
    found,
    ways: [way],
    telling: 0,
    exit: when === undefined ? null : answerCondition(when, { ...asked, scope }),
  };
}

/** The rules of entry in the order in which they bar somebody's way. */
function reasonOutside(life: Life, atMs: number): WhyOutside {
  const { settings, plan } = life.live;
  const { publishedAtMs, archivedAtMs } = settings;
  if (archivedAtMs !== undefined && atMs >= archivedAtMs) {
    return { is: "archived", archivedAtMs, before: reasonOutside(life, archivedAtMs - 1) };
  }
  if (life.knownAt(atMs).existsFromMs === null) {
    return { is: "unknown", firstMs: firstMessageMs(life) };
  }
  if (atMs < publishedAtMs) return { is: "beforePublication", publishedAtMs };
  const endedMs = life.endOf(life.entries)?.atMs;
  const eligibleMs = endedMs === undefined ? null : endedMs + plan.reentryAfterMs;
  if (endedMs !== undefined && eligibleMs === Infinity) return { is: "onceOnly", endedMs };
  if (endedMs !== undefined && eligibleMs !== null && atMs < eligibleMs) {
    return { is: "notYetAgain", endedMs, eligibleMs };
  }
  return reasonOfMatch(life, atMs, eligibleMs);
}

function firstMessageMs({ messages, live }: Life): number | null {
  const first = messages[0]?.atMs;
  return first === undefined || first > live.settings.untilMs ? null : first;
}

/** Of somebody who may enter: they do not match, or began to while the journey did not take it. */
function reasonOfMatch(life: Life, atMs: number, eligibleMs: number | null): WhyOutside {
  const { matches, qualifies } = entryLines(life, atMs);
  if (!isTrueAt(matches, atMs)) return { is: "doesNotMatch" };
  if (!isTrueAt(qualifies, atMs)) return { is: "wouldLeave" };
  const { publishedAtMs, pauses } = life.live.settings;
  const sinceMs = sinceMsOf(qualifies, atMs);
  const usesHistory = life.live.plan.entry.useHistoricalData === true;
  const earliestMs = eligibleMs ?? publishedAtMs;
  const began = sinceMs ?? -Infinity;
  if (eligibleMs === null && began < publishedAtMs && !usesHistory) return { is: "matchedBefore", sinceMs };
  const triedMs = Math.max(began, earliestMs);
  const pause = pauses.find(({ fromMs, toMs }) => fromMs <= triedMs && triedMs < toMs);
  // A what-if with a changed journey: at that instant another state of it decided.
  if (pause === undefined) return { is: "matchedEarlier", sinceMs: triedMs };
  return { is: "inPause", sinceMs: triedMs, fromMs: pause.fromMs, toMs: pause.toMs };
}

interface EntryLines {
  /** The entry condition, for who exists. */
  readonly matches: TruthLine;
  /** And would not leave at once. */
  readonly qualifies: TruthLine;
}

function entryLines(life: Life, atMs: number): EntryLines {
  const { plan, settings } = life.live;
  const known = life.knownAt(atMs);
  const { publishedAtMs } = settings;
  const exists: TruthLine = { first: false, turns: known.existsFromMs === null ? [] : [known.existsFromMs] };
  const entry = truthLine(plan.entry.condition, known, entryScope({ plan, publishedAtMs }));
  const matches = allOf([exists, entry]);
  const when = plan.journey.settings?.exit?.when;
  if (when === undefined) return { matches, qualifies: matches };
  // Nothing is yet since an entry at the very instant that is judged.
  const atEntry = instanceScope(publishedAtMs, { entryMs: Infinity, stepMs: Infinity });
  return { matches, qualifies: allOf([matches, negated(truthLine(when, known, atEntry))]) };
}

const mostSpans = 5;

function qualifiedSpans(life: Life): readonly { readonly fromMs: number; readonly toMs: number | null }[] {
  const { publishedAtMs } = life.live.settings;
  const untilMs = Math.min(life.atMs, closedFromMs(life.live.settings) - 1);
  if (untilMs < publishedAtMs) return [];
  const { qualifies } = entryLines(life, life.atMs);
  const inside = qualifies.turns.filter((turn) => turn > publishedAtMs && turn <= untilMs);
  const bounds = isTrueAt(qualifies, publishedAtMs) ? [publishedAtMs, ...inside] : inside;
  const spans = [];
  for (let at = 0; at < bounds.length; at += 2) {
    spans.push({ fromMs: bounds[at] as number, toMs: bounds[at + 1] ?? null });
  }
  return spans.slice(-mostSpans);
}
