// The words of an event clause: "they did Product Added at least once in the last 7 days where price is more than
// 100". A count of none, and a `not` around "at least once", both read "they did not do".

import type {
  Comparison,
  Condition,
  Count,
  EventClause,
  EventType,
  PropertyFilter,
} from "../../../shared/conditions/condition.ts";
import { withKey } from "../document/with-key.ts";
import type { ClauseToken, TimeRange, TokenIcon } from "./clause-token.ts";
import { comparisonTokens, withComparison } from "./comparison-tokens.ts";
import { countWords, eventTypeOf, isNever, isOnce, sinceWords, windowWords } from "./event-words.ts";
import { token } from "./token.ts";

/** From the event to the whole part that it stands in. */
type Whole = (event: EventClause) => Condition;

/** What comes after the verb. `saysNot`: the verb has said a `not` around the event. */
export function eventTokens(event: EventClause, saysNot: boolean, whole: Whole): readonly ClauseToken[] {
  const countIsSaid = isNever(event.count) || (saysNot && isOnce(event.count));
  return [
    nameToken(event, whole),
    ...(countIsSaid ? [] : [countToken(event, whole)]),
    ...timeTokens(event, whole),
    ...filterTokens(event, whole),
    addFilterToken(event, whole),
  ];
}

const iconOf: Readonly<Record<EventType, TokenIcon>> = { track: "event", page: "page", screen: "screen" };

const missingName: Readonly<Record<EventType, string>> = {
  track: "which event",
  page: "without a name",
  screen: "without a name",
};

function nameToken(event: EventClause, whole: Whole): ClauseToken {
  const type = eventTypeOf(event);
  const { name } = event;
  return token({
    key: "name",
    at: "/event/name",
    look: "data",
    icon: iconOf[type] ?? "event",
    text: name === "" ? (missingName[type] ?? missingName.track) : name,
    description: type === "track" ? "event" : type,
    isMissing: name === "" && type === "track",
    question: {
      asks: "event",
      type,
      name,
      put: (chosen, ofType) => whole(named(event, chosen, ofType)),
    },
    cleared: name === "" ? null : whole({ ...event, name: "" }),
  });
}

/** The type is written only where it is not what it was: "track" needs no word. */
function named(event: EventClause, name: string, type: EventType): EventClause {
  if (type === eventTypeOf(event)) return { ...event, name };
  return withKey({ ...event, name }, "type", type === "track" ? undefined : type);
}

function countToken(event: EventClause, whole: Whole): ClauseToken {
  const put = (count: Count | undefined): Condition => whole(withKey(event, "count", count));
  return token({
    key: "count",
    at: "/event/count",
    text: countWords(event.count ?? { atLeast: 1 }),
    description: "how often",
    question: { asks: "count", count: event.count, put },
    cleared: event.count === undefined ? null : put(undefined),
  });
}

function timeTokens(event: EventClause, whole: Whole): readonly ClauseToken[] {
  const { within, since } = event;
  const range: TimeRange = { within, since };
  const put = (chosen: TimeRange): Condition =>
    whole(withKey(withKey(event, "within", chosen.within), "since", chosen.since));
  if (since === undefined) {
    const text = within === undefined ? "at any time" : windowWords(within);
    const cleared = within === undefined ? null : put({ within: undefined, since });
    const question = { asks: "time", range, about: "both", put } as const;
    return [token({ key: "window", at: "/event/within", text, description: "when", question, cleared })];
  }
  return [
    token({
      key: "since",
      at: "/event/since",
      text: sinceWords(since),
      description: "when",
      question: { asks: "time", range, about: "since", put },
      cleared: put({ within, since: undefined }),
    }),
    token({
      key: "window",
      at: "/event/within",
      look: within === undefined ? "add" : "grammar",
      text: within === undefined ? "within" : windowWords(within),
      description: within === undefined ? "add a time window" : "when",
      question: { asks: "time", range, about: "within", put },
      cleared: within === undefined ? null : put({ within: undefined, since }),
    }),
  ];
}

function filterTokens(event: EventClause, whole: Whole): readonly ClauseToken[] {
  const where = event.where ?? [];
  return where.flatMap((filter, index) => {
    const key = `where/${index}`;
    const at = `/event/where/${index}`;
    const put = (changed: PropertyFilter): Condition =>
      whole({ ...event, where: where.with(index, changed) });
    const rest = where.toSpliced(index, 1);
    const removed = whole(withKey(event, "where", rest.length === 0 ? undefined : rest));
    return [
      token({ key, at, look: "word", text: index === 0 ? "where" : "and" }),
      token({
        key: `${key}/property`,
        at: `${at}/property`,
        look: "data",
        text: filter.property || "which property",
        description: "property",
        isMissing: filter.property === "",
        question: {
          asks: "property",
          event,
          path: filter.property,
          put: (property) => put({ ...filter, property }),
        },
        cleared: removed,
      }),
      ...comparisonTokens(filter, {
        key,
        at,
        subject: { of: "property", event, path: filter.property },
        put: (comparison) => put(withComparison(filter, comparison)),
        removed,
      }),
    ];
  });
}

function addFilterToken(event: EventClause, whole: Whole): ClauseToken {
  const put = (property: string, begin: Comparison): Condition =>
    whole(withKey(event, "where", [...(event.where ?? []), { property, ...begin }]));
  return token({
    key: "addFilter",
    at: "/event/where",
    look: "add",
    text: (event.where ?? []).length === 0 ? "where" : "and",
    description: "add a filter on a property",
    question: { asks: "property", event, path: "", put },
  });
}
