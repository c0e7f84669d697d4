// The procedures of sample people: what would come out, and bringing them into the space.

import type { GeneratePreview, GenerateSettings } from "../../shared/api/generate-contract.ts";
import type { Outlook } from "../../shared/generate/outlook.ts";
import { describeProblem } from "../../shared/base/problem.ts";
import { type GenerateOptions, planGeneration } from "../../shared/generate/generate-options.ts";
import { isScenarioName, scenarios } from "../../shared/generate/scenarios.ts";
import type { CountingDesk } from "./counting-desk.ts";
import type { DataDesk } from "./imports/data-desk.ts";
import { refused } from "./refusal-wording.ts";
import type { ServiceParts } from "./service-parts.ts";

interface GenerateDesks {
  readonly counting: CountingDesk;
  readonly data: DataDesk;
}

export function generateService(
  { implementer: { generate }, now }: ServiceParts,
  { counting, data }: GenerateDesks,
) {
  return {
    preview: generate.preview.handler(async ({ input: { sample, ...settings }, signal }) => {
      const options = checkedOptions(settings);
      return previewOf(await counting.ask("outlook", { options, sample }, signal), settings.people);
    }),
    run: generate.run.handler(({ input: { work, settings }, signal }) => {
      const options = checkedOptions(settings);
      const title = isScenarioName(settings.scenario) ? scenarios[settings.scenario].name : "";
      const what = "Generating sample people";
      const doing = "Sample people are being generated";
      return data.change(
        "generate",
        { options, title, atMs: now() },
        { work, what, doing, files: [], signal },
      );
    }),
  };
}

/** Throws Refused with the first thing that is wrong. */
function checkedOptions({ people, ...settings }: GenerateSettings): GenerateOptions {
  if (!isScenarioName(settings.scenario)) throw refused({ kind: "unknownScenario", name: settings.scenario });
  const options: GenerateOptions = { ...settings, users: people };
  const plan = planGeneration(options);
  if (plan.ok) return options;
  const [first] = plan.error;
  throw refused({ kind: "wrongSettings", problem: first === undefined ? "" : describeProblem(first) });
}

/** On disk, of a character of the generated text: measured with each of the scenarios. */
const bytesOfCharacter = 0.08;

function previewOf(outlook: Outlook, people: number): GeneratePreview {
  const { people: sampled, messages, characters, stages, plans, worth } = outlook;
  const each = people / Math.max(1, sampled);
  return {
    sampled,
    stages,
    plans,
    messages,
    worth: {
      label: worth.label,
      events: worth.events,
      mean: worth.events === 0 ? null : worth.sum / worth.events,
    },
    estimated: {
      messages: Math.round(messages * each),
      bytes: Math.round(characters * bytesOfCharacter * each),
    },
  };
}
