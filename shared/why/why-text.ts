// A whole answer as text, to be copied or read aloud: the question, how it was decided, each way with its verdict and
// what it rests on, and what would change it.

import { sentence, textOf, type Words } from "../base/words.ts";
import { wordsOfCondition } from "../conditions/wording.ts";
import type { ConditionAnswer, EventEvidence } from "./condition-answer.ts";
import { evidenceWords, groupWords, uncountedWords } from "./evidence-words.ts";
import { leadWords } from "./lead-words.ts";
import { noteWords, type Company } from "./note-words.ts";
import type { StoryMessage } from "./story-item.ts";
import { messageTitle, messageDetail } from "./story-words.ts";
import { titleWords } from "./title-words.ts";
import { tellingExit, tellingWays, type WayAnswer, type WhyAnswer } from "./why-answer.ts";
import { wayName, type WhyNames } from "./why-names.ts";

export interface WhyTextParts {
  readonly answer: WhyAnswer;
  readonly messages: readonly StoryMessage[];
  readonly company: Company | null;
}

/** Lines; `instantText` writes the instants. */
export function whyText(
  { answer, messages, company }: WhyTextParts,
  names: WhyNames,
  instantText?: (atMs: number) => string,
): string {
  const text = (words: Words): string => textOf(words, instantText);
  const exit = tellingExit(answer);
  const lines = [
    text(titleWords(answer, names)),
    text(sentence(...leadWords(answer, names).flatMap((words) => [words, " "]))).trim(),
    ...tellingWays(answer).flatMap((way, index, { length }) => {
      const number = length > 1 ? `${index + 1}. ` : "";
      const head = `${number}${text(wayHead(answer, way, names))}: ${verdictText(way)}`;
      const lines = way.condition === null ? [] : conditionLines(way.condition, { names, messages }, "   ");
      return ["", head, ...lines.map((line) => text(sentence(...line)))];
    }),
    ...(exit === null
      ? []
      : [
          "",
          "To leave early:",
          ...conditionLines(exit, { names, messages }, "   ").map((line) => text(sentence(...line))),
        ]),
    "",
    ...noteWords(answer, company, names).map(text),
  ];
  return `${lines.join("\n")}\n`;
}

export function wayHead({ found }: WhyAnswer, way: WayAnswer, names: WhyNames): Words {
  if (found.is === "entered" || found.is === "outside") return sentence("Entry condition");
  const step = "step" in found ? found.step : found.waitingAt;
  return step === null ? sentence(way.via) : wayName(names, step, way.via);
}

const verdicts: Readonly<Record<WayAnswer["verdict"], string>> = {
  taken: "Taken",
  holds: "Holds",
  doesNotHold: "Does not hold",
  notTaken: "Not taken",
  open: "Not yet",
};

export const verdictText = ({ verdict }: WayAnswer): string => verdicts[verdict];

type Line = readonly (string | Words)[];

interface LineContext {
  readonly names: WhyNames;
  readonly messages: readonly StoryMessage[];
}

function conditionLines(answer: ConditionAnswer, context: LineContext, indent: string): readonly Line[] {
  const { condition, holds, evidence } = answer;
  const verdict = holds ? "holds" : "does not hold";
  const words = groupWords(condition) ?? wordsOfCondition(condition, context.names.names);
  const head: Line = [indent, words, `: ${verdict}`];
  const deeper = `${indent}   `;
  if (evidence.is === "group") {
    const parts = evidence.parts.flatMap((part) => conditionLines(part, context, deeper));
    return groupWords(condition) === null
      ? evidence.parts.flatMap((part) => conditionLines(part, context, indent))
      : [head, ...parts];
  }
  const own: Line = [deeper, evidenceWords(answer, context.names.names)];
  if (evidence.is === "audience") return [head, own, ...conditionLines(evidence.audience, context, deeper)];
  return evidence.is === "event" && "event" in condition
    ? [head, own, ...messageLines(condition.event, evidence, { ...context, indent: `${deeper}- ` })]
    : [head, own];
}

function messageLines(
  clause: Parameters<typeof uncountedWords>[1],
  evidence: EventEvidence,
  { messages, indent }: LineContext & { readonly indent: string },
): readonly Line[] {
  const line = (index: number, why: Words): Line => {
    const message = messages.find((one) => one.index === index);
    if (message === undefined) return [];
    const detail = messageDetail(message);
    return [
      indent,
      [{ text: "", role: "instant", atMs: message.atMs }],
      " ",
      messageTitle(message),
      ...(detail.length === 0 ? [] : [" (", detail, ")"]),
      ": ",
      why,
    ];
  };
  return [
    ...evidence.counted.map(({ index }) => line(index, sentence("Counted"))),
    ...evidence.uncounted.map((one) => line(one.index, uncountedWords(one, clause))),
  ];
}
