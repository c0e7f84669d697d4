// What a scenario would bring, counted over its first people: made a few at a time, so that turning another knob ends it
// at once. Nobody of the space has a part in it.

import { assert } from "../../../shared/base/assert.ts";
import { type GenerateOptions, planGeneration } from "../../../shared/generate/generate-options.ts";
import { type Outlook, OutlookTally } from "../../../shared/generate/outlook.ts";
import { isScenarioName, scenarios } from "../../../shared/generate/scenarios.ts";
import { writeUser } from "../../../shared/generate/write-user.ts";
import type { Job } from "./job.ts";
import type { PeopleSource } from "./people-source.ts";

export interface OutlookQuestion {
  /** That were checked. */
  readonly options: GenerateOptions;
  readonly sample: number;
}

/** Some milliseconds' work. */
const peopleAtOnce = 20;

export function* sampleOutlook(_source: PeopleSource, { options, sample }: OutlookQuestion): Job<Outlook> {
  const plan = planGeneration(options);
  assert(plan.ok && isScenarioName(options.scenario), "options are checked before they are asked with");
  const tally = new OutlookTally(scenarios[options.scenario].outlook);
  const people = Math.min(sample, options.users);
  for (let user = 0; user < people; user += 1) {
    tally.add(writeUser(plan.value, user).lines);
    if (user % peopleAtOnce === peopleAtOnce - 1) yield;
  }
  return tally.value();
}
