// Opens a kept rehearsal for questions. Most of its parts are read when they are first asked for.

import { compilePlan } from "../../../shared/engine/plan.ts";
import type { Space } from "../../space/space.ts";
import { SavedRehearsal } from "../saved-rehearsal.ts";
import { liveStages, savedStages } from "../what-if/saved-stages.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";
import { rehearsedMessages } from "./rehearsed-messages.ts";

/** Inside `space.read`; throws SpaceFailure `notFound` for an id without a rehearsal. */
export function openKeptRehearsal(space: Space, id: number): OpenRehearsal {
  const saved = new SavedRehearsal(space.rehearsals, id);
  const { definitions } = saved;
  const { settings } = saved.circumstances;
  const { messagesOf } = rehearsedMessages(space, saved);
  return {
    id,
    space,
    saved,
    definitions,
    live: { plan: compilePlan(saved.journey, definitions), settings },
    stages: liveStages(savedStages(space.rehearsals, saved), { definitions, settings }),
    messagesOf,
  };
}
