// Which event: those of the space that are not hidden, the most frequent first; a name that is typed may be used as
// well. What is shown under another name is found by both, and the condition gets the one that the data has.

import type { EventInData } from "../../../shared/api/catalogue-contract.ts";
import type { Condition, EventType } from "../../../shared/conditions/condition.ts";
import { formatCount } from "../../ui/format-count.ts";
import type { TokenIcon } from "../words/clause-token.ts";
import { type Choice, choice, type Offered } from "./choice.ts";
import { isOffered } from "./is-offered.ts";
import { matchTyped } from "./match-typed.ts";

export interface EventQuestion {
  readonly type: EventType;
  readonly name: string;
  readonly put: (name: string, type: EventType) => Condition;
}

const icons: Readonly<Record<EventType, TokenIcon>> = { track: "event", page: "page", screen: "screen" };

export function eventChoices(
  question: EventQuestion,
  typed: string,
  events: readonly Offered<EventInData>[],
): readonly Choice[] {
  const seen = matchTyped(
    events
      .filter((event) => isOffered({ ...event, isChosen: isChosen(question, event) }, typed))
      .map((event) => eventChoice(question, event)),
    typed,
  );
  const name = typed.trim();
  if (name === "" || events.some((event) => event.name === name && event.type === question.type)) return seen;
  return [...seen, unseen(question, name)];
}

const isChosen = (question: EventQuestion, { type, name }: EventInData): boolean =>
  type === question.type && name === question.name;

function eventChoice(question: EventQuestion, event: Offered<EventInData>): Choice {
  const { type, name, messageCount, label = null } = event;
  const ownName = name === "" ? `a ${type} without a name` : name;
  return choice({
    key: `${type} ${name}`,
    label: label ?? ownName,
    alsoCalled: label === null ? "" : ownName,
    note: type === "track" ? formatCount(messageCount) : `${type} · ${formatCount(messageCount)}`,
    icon: icons[type],
    isChosen: isChosen(question, event),
    part: () => question.put(name, type),
  });
}

const unseen = (question: EventQuestion, name: string): Choice =>
  choice({
    key: "new",
    label: `Use “${name}”`,
    note: "not seen in this space",
    isUnseen: true,
    icon: icons[question.type],
    part: () => question.put(name, question.type),
  });
