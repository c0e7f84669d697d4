// Everything that playing a what-if needs of its space: its base, the people who are changed, the journeys one after the
// other, who is played one by one, and whose records are taken over as they are.

import { assert } from "../../../shared/base/assert.ts";
import { compilePlan, type Plan } from "../../../shared/engine/plan.ts";
import type { Message } from "../../../shared/people/message.ts";
import { restOfPeople, type RestOfPeople } from "../../../shared/what-if/rest-of-people.ts";
import type { Space } from "../../space/space.ts";
import { openBase, type BaseRehearsal } from "./base-rehearsal.ts";
import { changedPeople, type ChangedPerson } from "./changed-people.ts";
import type { Players } from "./play-people.ts";
import { liveStages, type StagedJourney } from "./saved-stages.ts";
import type { WhatIfTask } from "./what-if-task.ts";

export interface PreparedWhatIf {
  readonly task: WhatIfTask;
  readonly base: BaseRehearsal;
  /** By this what-if; not by those before. */
  readonly changed: ReadonlyMap<string, ChangedPerson>;
  readonly staged: readonly StagedJourney[];
  /** Of the journey that it ends with. */
  readonly plan: Plan;
  /** All but those whom the players are told of. */
  readonly rest: RestOfPeople;
  readonly players: Players;
}

/** Inside `space.read`. The task was checked (check-what-if.ts). */
export function prepareWhatIf(space: Space, task: WhatIfTask): PreparedWhatIf {
  const base = openBase(space, task.rehearsal);
  const changed = changedPeople(base, task);
  assert(changed.ok, "a what-if is checked before it is played");
  const staged = stagesOf(base, task);
  const { journey } = staged.at(-1) ?? base.saved;
  const plan = compilePlan(journey, base.definitions);
  const rest = restOfPeople({
    journeyChanged: task.journey !== null,
    fromMs: task.fromMs,
    publishedAtMs: base.saved.circumstances.settings.publishedAtMs,
  });
  const given = { task, base, changed: changed.value, staged, plan, rest };
  return { ...given, players: playersOf(given) };
}

function stagesOf({ staged }: BaseRehearsal, { journey, fromMs }: WhatIfTask): readonly StagedJourney[] {
  if (journey === null) return staged;
  return [...staged.filter((stage) => stage.fromMs < fromMs), { fromMs, journey }];
}

function playersOf({ base, changed, staged, plan, rest }: Omit<PreparedWhatIf, "players">): Players {
  const { definitions } = base;
  const stages = liveStages(staged, { definitions, settings: base.saved.circumstances.settings });
  const messages = [...changed].map(([userId, { after }]) => [userId, after] as const);
  // What the source says is not what those did whom what-ifs changed before.
  const others: ReadonlyMap<string, readonly Message[]> = rest === "copied" ? new Map() : base.changes;
  return { stages, kinds: plan.kinds, changed: new Map([...others, ...messages]) };
}
