// Runs `rehearse explain`.

import { formatInstant, type Instant } from "../../shared/base/instant.ts";
import { explain } from "../../shared/engine/explain.ts";
import { compilePlan } from "../../shared/engine/plan.ts";
import type { RunSettings } from "../../shared/engine/run-settings.ts";
import { definitionNames } from "../../shared/people/definition-names.ts";
import { resolveHistories } from "../../shared/people/histories.ts";
import type { Message } from "../../shared/people/message.ts";
import { checkAll, CommandFailure } from "./command-failure.ts";
import { OptionReader } from "./command-options.ts";
import { explanationText } from "./explanation-text.ts";
import { jsonText } from "./json-text.ts";
import type { InputOptions, People, RehearsalInputs } from "./rehearsal-inputs.ts";
import { checkInputOptions, readInputs } from "./rehearsal-inputs.ts";
import { readInstants, type RunSettingsOptions } from "./run-settings-options.ts";
import { spaceValue } from "./space-value.ts";
import { withOptionalSpace } from "./with-optional-space.ts";

export interface ExplainOptions extends InputOptions, Omit<RunSettingsOptions, "at"> {
  readonly user: string;
  readonly at: string;
  readonly step?: string;
  readonly json?: boolean;
}

export async function runExplain(journeyName: string, options: ExplainOptions): Promise<void> {
  const [, instants] = checkAll(
    () => checkInputOptions(options),
    () => readInstants({ ...options, at: [options.at] }),
  );
  const text = await withOptionalSpace(options.space, "readOnly", async (space) => {
    const inputs = await readInputs(journeyName, options, space);
    const atMs = instants.at[0] as Instant;
    const untilMs = instants.untilMs ?? (Math.max(inputs.lastMessageAtMs ?? atMs, atMs) as Instant);
    const { publishedAtMs, pauses, archivedAtMs } = instants;
    const archived = archivedAtMs === undefined ? {} : { archivedAtMs };
    const settings = { publishedAtMs, untilMs, pauses, ...archived };
    return answer(inputs, settings, { ...options, atMs });
  });
  process.stdout.write(text);
}

type Question = ExplainOptions & { readonly atMs: Instant };

async function answer(inputs: RehearsalInputs, settings: RunSettings, question: Question): Promise<string> {
  const { atMs, step: stepId } = question;
  const { journey, definitions } = inputs;
  checkQuestion(inputs, settings, question);
  const messages = await messagesOf(inputs.people, question.user);
  const live = { plan: compilePlan(journey, definitions), settings };
  const asked = { user: question.user, messages, atMs, ...(stepId === undefined ? {} : { stepId }) };
  const explanation = explain(live, asked);
  if (question.json !== true) return explanationText(explanation, definitionNames(definitions));
  return jsonText(withReadableInstants(explanation));
}

function checkQuestion(
  { journey }: RehearsalInputs,
  { publishedAtMs }: RunSettings,
  question: Question,
): void {
  const reader = new OptionReader();
  if (question.step !== undefined && !journey.steps.some(({ id }) => id === question.step)) {
    const expected = `one of ${journey.steps.map(({ id }) => id).join(", ")}`;
    reader.refuse("--step", { found: JSON.stringify(question.step), expected });
  }
  if (question.atMs < publishedAtMs) {
    const expected = `an instant from the publication at ${formatInstant(publishedAtMs)} on`;
    reader.refuse("--at", { found: formatInstant(question.atMs), expected });
  }
  reader.finish();
}

async function messagesOf(people: People, user: string): Promise<readonly Message[]> {
  const found =
    people.kind === "messages"
      ? new Map<string, readonly Message[]>(resolveHistories(people.messages)).get(user)
      : await messagesInSpace(people, user);
  if (found !== undefined) return found;
  throw new CommandFailure([`--user: found ${JSON.stringify(user)}, expected a user who has messages`]);
}

async function messagesInSpace(
  { space, chunks }: Extract<People, { readonly kind: "space" }>,
  user: string,
): Promise<readonly Message[] | undefined> {
  const { messagesOfPerson } = await import("../simulation/person-messages.ts");
  return spaceValue(space.read(() => messagesOfPerson(space.messages, chunks, user)));
}

/** Instants as text under the same names without "Ms": what machines and people both read. */
function withReadableInstants(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withReadableInstants);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key.endsWith("Ms") && typeof inner === "number" && Number.isSafeInteger(inner)
        ? [instantName(key.slice(0, -2), value), formatInstant(inner)]
        : [key, withReadableInstants(inner)],
    ),
  );
}

/** Beside the number of an entry stands when it was: "entryAt". */
const instantName = (name: string, beside: object): string =>
  Object.hasOwn(beside, name) ? `${name}At` : name;
