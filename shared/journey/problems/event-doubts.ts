// Events that never occur: mistyped, most often.

import { data, plain, sentence, type Words } from "../../base/words.ts";
import type { EventClause, EventType } from "../../conditions/condition.ts";
import { countMatches } from "../../conditions/event-window.ts";
import { timesWords } from "./count-words.ts";
import type { DataDoubting } from "./data-doubting.ts";
import type { EventInSummary } from "./data-summary.ts";
import type { Doubt } from "./doubt.ts";
import { editAt } from "./edit-at.ts";
import type { ProblemFix } from "./journey-problem.ts";
import { nearestName } from "./nearest-name.ts";
import { placedLeaves } from "./placed-clauses.ts";
import { fix, mendable, says } from "./problem-parts.ts";
import { titleWithTruth } from "./without-clause.ts";

export function eventDoubts(doubting: DataDoubting): readonly Doubt[] {
  const { summary, conditions } = doubting;
  // Without any data nothing occurs, and that says nothing.
  if (summary.events.length === 0) return [];
  return conditions.flatMap((placed) =>
    placedLeaves(placed).flatMap(({ clause, pointer }) => {
      if (!("event" in clause) || occurs(summary.events, clause.event)) return [];
      const { event } = clause;
      const title =
        titleWithTruth(placed, clause, countMatches(event.count, 0)) ?? `${called(event)} never occurs`;
      const nearest = nearestEvent(summary.events, event);
      const words = says(
        "eventNeverOccurs",
        title,
        sentence(data(called(event)), " never occurs in this space.", nearestWords(event, nearest)),
      );
      return [
        {
          pointer: `${pointer}/name`,
          words: mendable(words, nearest && useFix(doubting, pointer, { event, nearest })),
        },
      ];
    }),
  );
}

const typeOf = ({ type }: { readonly type?: EventType }): EventType => type ?? "track";

const occurs = (events: readonly EventInSummary[], event: EventClause): boolean =>
  events.some(({ type, name }) => name === event.name && type === typeOf(event));

const called = ({ name, type }: { readonly name: string; readonly type?: EventType }): string =>
  name === "" ? `A ${type ?? "track"} without a name` : name;

/** The same name of another type, else the nearest name of its own type, else of any. */
function nearestEvent(events: readonly EventInSummary[], event: EventClause): EventInSummary | undefined {
  const elsewhere = event.name === "" ? undefined : events.find(({ name }) => name === event.name);
  if (elsewhere !== undefined) return elsewhere;
  const alike = (some: readonly EventInSummary[]): EventInSummary | undefined => {
    const name = nearestName(
      event.name,
      some.map((one) => one.name),
    );
    return some.find((one) => one.name === name);
  };
  return alike(events.filter(({ type }) => type === typeOf(event))) ?? alike(events);
}

const kinds: Record<EventType, string> = { track: "event", page: "page", screen: "screen" };

function nearestWords(event: EventClause, nearest: EventInSummary | undefined): Words {
  if (nearest === undefined) return [];
  const { type, name, messageCount } = nearest;
  const seen = `, seen ${timesWords(messageCount)}.`;
  if (name === event.name) return plain(` There is a ${kinds[type]} of this name${seen}`);
  const kind = type === typeOf(event) ? "" : ` of a ${kinds[type]}`;
  return sentence(` The closest name${kind} is `, data(name), seen);
}

function useFix(
  { journey }: DataDoubting,
  pointer: string,
  { event, nearest }: { readonly event: EventClause; readonly nearest: EventInSummary },
): ProblemFix | undefined {
  const { type: _old, ...rest } = event;
  const type = nearest.type === "track" ? {} : { type: nearest.type };
  const changed =
    nearest.type === typeOf(event)
      ? { ...event, name: nearest.name }
      : { ...rest, ...type, name: nearest.name };
  const edit = editAt(journey, pointer, JSON.parse(JSON.stringify(changed)));
  const kind = nearest.type === typeOf(event) ? "" : `the ${kinds[nearest.type]} `;
  return edit && fix(`Use ${kind}${nearest.name}`, edit);
}
