// Everything that playing a what-if needs of its space: its base, the people who are changed, the journeys one after the
// other, who is played one by one, and whose records are taken over as they are.

import { assert } from "../../../shared/base/assert.ts";
import { kindName } from "../../../shared/engine/kind-name.ts";
import { compilePlan, type Plan } from "../../../shared/engine/plan.ts";
import type { Message } from "../../../shared/people/message.ts";
import { playPlan, type PlayPlan } from "../../../shared/what-if/people-to-play.ts";
import type { MergedBase, PersonRecords } from "../../../shared/what-if/merge-records.ts";
import type { Space } from "../../space/space.ts";
import { openBase, type BaseRehearsal } from "./base-rehearsal.ts";
import { changedPeople, type ChangedPerson } from "./changed-people.ts";
import { pastOf, type PastPeople } from "./past-people.ts";
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
  readonly how: PlayPlan;
  readonly players: Players;
  /** Of people with whom nothing happens any more: their past as it was. */
  readonly over: readonly PersonRecords[];
  /** The records of the base, where they are taken over. */
  readonly copied: MergedBase | null;
}

/** Inside `space.read`. The task was checked (check-what-if.ts). */
export function prepareWhatIf(space: Space, task: WhatIfTask): PreparedWhatIf {
  const base = openBase(space, task.rehearsal);
  const changed = changedPeople(base, task);
  assert(changed.ok, "a what-if is checked before it is played");
  const staged = stagesOf(base, task);
  const { journey } = staged.at(-1) ?? base.saved;
  const plan = compilePlan(journey, base.definitions);
  const how = playPlan({
    journey: task.journey === null ? null : { before: base.saved.journey, after: journey },
    fromMs: task.fromMs,
    publishedAtMs: base.saved.circumstances.settings.publishedAtMs,
    hasStages: base.staged.length > 1,
  });
  const given = { task, base, changed: changed.value, staged, plan, how };
  const past = how.played === "changedAndEntered" ? pastOf(base, pastAsked(given)) : null;
  return {
    ...given,
    players: playersOf(given, past),
    over: past?.over ?? [],
    copied: how.base === "copied" ? savedBase(given) : null,
  };
}

type Given = Omit<PreparedWhatIf, "players" | "over" | "copied">;

function stagesOf({ staged }: BaseRehearsal, { journey, fromMs }: WhatIfTask): readonly StagedJourney[] {
  if (journey === null) return staged;
  return [...staged.filter((stage) => stage.fromMs < fromMs), { fromMs, journey }];
}

const pastAsked = ({ task, plan, base, changed }: Given) => ({
  fromMs: task.fromMs,
  kindOf: kindNumbers(base, plan),
  isOverForGood: plan.reentryAfterMs === Infinity,
  isChanged: (userId: string) => changed.has(userId) || base.changes.has(userId),
});

function playersOf({ base, changed, staged, plan, how }: Given, past: PastPeople | null): Players {
  const { definitions } = base;
  const { settings } = base.saved.circumstances;
  const stages = liveStages(staged, { definitions, settings });
  const messages = new Map([...changed].map(([userId, { after }]) => [userId, after]));
  const players = { base, stages, kinds: plan.kinds };
  if (how.base === "copied") return { ...players, changed: messages };
  // What the source says is not what those did whom what-ifs changed before.
  const allChanged: ReadonlyMap<string, readonly Message[]> = new Map([...base.changes, ...messages]);
  if (how.played === "everyone") return { ...players, changed: allChanged, isPlayed: () => true };
  if (past === null) return { ...players, changed: allChanged };
  return { ...players, changed: allChanged, isPlayed: (userId) => past.underWay.has(userId) };
}

const savedBase = ({ base, plan }: Given): MergedBase => ({
  records: base.saved.records,
  kindOf: kindNumbers(base, plan),
});

/** The number that each kind of the base has in the plan; 0 for those that it does not have, which nobody has. */
function kindNumbers({ saved }: BaseRehearsal, { kinds }: Plan): Uint16Array {
  const numbers = new Map(kinds.kinds.map((kind, index) => [kindName(kind), index]));
  return Uint16Array.from(saved.outline.kinds, (kind) => numbers.get(kindName(kind)) ?? 0);
}
