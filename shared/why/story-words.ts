// The lines of a story in words: what happened, and under it what tells most about it.

import { assertNever } from "../base/assert.ts";
import { durationWords } from "../base/duration-words.ts";
import type { JsonObject } from "../base/json.ts";
import { data, listOf, plain, sentence, type Words } from "../base/words.ts";
import type { TransitionKind } from "../engine/transition.ts";
import type { Step } from "../journey/journey.ts";
import { tellingProperties } from "../people/telling-properties.ts";
import type { StoryItem, StoryMessage, StoryTransition } from "./story-item.ts";
import { valueText, valueWords } from "./value-words.ts";
import { stepName, stepWithId, wayName, type WhyNames } from "./why-names.ts";

export interface StoryWordsContext extends WhyNames {
  readonly publishedAtMs: number;
}

export function storyTitle(item: StoryItem, context: StoryWordsContext): Words {
  switch (item.kind) {
    case "message":
      return messageTitle(item);
    case "computedTrait":
      return sentence(data(context.names.computedTrait(item.id)), " changed");
    case "audience":
      return sentence(item.joined ? "Joined " : "Left ", data(context.names.audience(item.id)));
    case "transition":
      return transitionTitle(item, context);
    default:
      return assertNever(item);
  }
}

export function storyDetail(item: StoryItem, context: StoryWordsContext): Words {
  switch (item.kind) {
    case "message":
      return messageDetail(item);
    case "computedTrait":
      return sentence(valueWords(item.old), " → ", valueWords(item.new));
    case "audience":
      return [];
    case "transition":
      return transitionDetail(item.happened, context);
    default:
      return assertNever(item);
  }
}

export function messageTitle({ type, name, changes }: StoryMessage): Words {
  switch (type) {
    case "track":
      return data(name);
    case "page":
    case "screen":
      return name === "" ? plain(`Viewed a ${type}`) : sentence(`Viewed the ${type} `, data(name));
    case "identify":
      return plain(changes.length === 0 ? "Said nothing new" : "Traits changed");
    case "group":
      return plain("Joined a group");
    case "alias":
      return plain("Linked another id");
    default:
      return assertNever(type);
  }
}

const mostTold = 3;

export function messageDetail({ type, properties, changes }: StoryMessage): Words {
  if (type !== "identify") return propertyWords(properties);
  const told = changes.slice(0, mostTold).map(({ key, old, new: value }) => {
    const from = old === null ? "" : sentence(valueText(old), " → ");
    return sentence(data(key), " ", from, valueText(value));
  });
  const more = changes.length - told.length;
  return sentence(...separated(told), more > 0 ? ` and ${more} more` : "");
}

/** "Trail tent 3P, price 249.00": a name speaks for itself. */
function propertyWords(properties: JsonObject): Words {
  const content = { keys: Object.keys(properties), valueOf: (key: string) => properties[key] ?? undefined };
  return sentence(
    ...separated(
      tellingProperties(content, []).map(({ path, value }) =>
        /name|title/i.test(path) ? plain(valueText(value)) : plain(`${path} ${valueText(value)}`),
      ),
    ),
  );
}

const separated = (parts: readonly Words[]): readonly (Words | string)[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [", ", part]));

function transitionTitle({ happened, atMs, entry }: StoryTransition, context: StoryWordsContext): Words {
  switch (happened.what) {
    case "reached":
      return reachedTitle(stepWithId(context, happened.step), { atMs, entry, context });
    case "passed":
      return passedTitle(happened, context);
    case "sent":
      return sentence("Sent ", stepName(context, happened.step));
    case "unsent":
      return sentence("Undone: ", stepName(context, happened.step));
    case "completed":
      return plain("Completed the journey");
    case "ended":
      return plain(happened.reason === "time" ? "Left the journey by time" : "Left the journey early");
    default:
      return assertNever(happened);
  }
}

interface ReachedAt {
  readonly atMs: number;
  readonly entry: number;
  readonly context: StoryWordsContext;
}

function reachedTitle(step: Step | undefined, { atMs, entry, context }: ReachedAt): Words {
  if (step === undefined) return plain("Reached a step");
  switch (step.type) {
    case "entry":
      if (atMs === context.publishedAtMs) return plain("Entered at publication");
      return plain(entry === 1 ? "Entered the journey" : "Entered the journey again");
    case "waitForCondition":
    case "holdUntil":
    case "multiBranchSplit":
      return sentence("Waiting at ", data(step.name));
    default:
      return sentence("Reached ", data(step.name));
  }
}

type Passed = Extract<TransitionKind, { readonly what: "passed" }>;

function passedTitle({ step: id, via }: Passed, context: StoryWordsContext): Words {
  const step = stepWithId(context, id);
  if (via === "timeout" && step !== undefined && "timeout" in step && step.timeout !== undefined) {
    return sentence("Limit of ", data(durationWords(step.timeout.after)), " reached");
  }
  const name = stepName(context, id);
  const way = wayName(context, id, via);
  switch (step?.type) {
    case "waitForDuration":
      return sentence("Waited ", data(durationWords(step.duration)), " at ", name);
    case "waitForCondition":
      return sentence("On from ", name);
    default:
      // A question and its answer need no colon.
      return sentence(name, step?.name.trimEnd().endsWith("?") === true ? " " : ": ", way);
  }
}

function transitionDetail(happened: TransitionKind, context: StoryWordsContext): Words {
  switch (happened.what) {
    case "sent":
    case "unsent": {
      const step = stepWithId(context, happened.step);
      const call =
        step?.type === "sendToDestinations"
          ? step.destinations.find(({ id }) => id === happened.destination)?.call
          : undefined;
      const way = callText(call, happened.what === "sent");
      return sentence(data(context.names.destination(happened.destination)), ", ", way);
    }
    case "passed":
      return notTaken(happened, context);
    case "ended":
      return plain(happened.outcome === "completed" ? "Had completed it" : "Had not completed it");
    default:
      return [];
  }
}

function callText(call: "track" | "identify" | undefined, isSent: boolean): string {
  if (call === "track") return isSent ? "Audience Entered" : "Audience Exited";
  if (call === "identify") return isSent ? "trait set" : "trait unset";
  return isSent ? "added to the list" : "removed from the list";
}

/** "Not VIPs, not Big cart": the branches that came before and did not hold. */
function notTaken({ step: id, via }: Passed, context: StoryWordsContext): Words {
  const step = stepWithId(context, id);
  if (step?.type === "waitForCondition" && via === "timeout") return sentence("At ", stepName(context, id));
  if (step?.type !== "multiBranchSplit" || step.mode !== "firstMatch") return [];
  const at = step.branches.findIndex((branch) => branch.id === via);
  const before = step.branches.slice(0, at === -1 ? undefined : at).slice(0, mostTold);
  if (before.length === 0) return [];
  const names = before.map(({ name }) => plain(`not ${name}`));
  const text = listOf(names, "and")
    .map((segment) => segment.text)
    .join("");
  return plain(text.replace(/^not/, "Not").replace(/ and not/g, ", not"));
}
