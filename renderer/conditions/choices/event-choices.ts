// Which event: those of the space, the most frequent first; a name that is typed may be used as well.

import type { EventInData } from "../../../shared/api/catalogue-contract.ts";
import type { Condition, EventType } from "../../../shared/conditions/condition.ts";
import { formatCount } from "../../ui/format-count.ts";
import type { TokenIcon } from "../words/clause-token.ts";
import { type Choice, choice } from "./choice.ts";
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
  events: readonly EventInData[],
): readonly Choice[] {
  const seen = matchTyped(
    events.map((event) => eventChoice(question, event)),
    typed,
  );
  const name = typed.trim();
  if (name === "" || events.some((event) => event.name === name && event.type === question.type)) return seen;
  return [...seen, unseen(question, name)];
}

const eventChoice = (question: EventQuestion, { type, name, messageCount }: EventInData): Choice =>
  choice({
    key: `${type} ${name}`,
    label: name === "" ? `a ${type} without a name` : name,
    note: type === "track" ? formatCount(messageCount) : `${type} · ${formatCount(messageCount)}`,
    icon: icons[type],
    isChosen: type === question.type && name === question.name,
    part: () => question.put(name, type),
  });

const unseen = (question: EventQuestion, name: string): Choice =>
  choice({
    key: "new",
    label: `Use “${name}”`,
    note: "not seen in this space",
    isUnseen: true,
    icon: icons[question.type],
    part: () => question.put(name, question.type),
  });
