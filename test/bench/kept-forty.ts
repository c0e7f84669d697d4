// The journey of forty steps, rehearsed with everybody and kept in a copy of the bench's space.

import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { outlineOf } from "../../electron/simulation/outline-of.ts";
import { saveRehearsal } from "../../electron/simulation/save-rehearsal.ts";
import { openSpace } from "../../electron/space/open-space.ts";
import type { Space } from "../../electron/space/space.ts";
import { Batch } from "../../shared/engine/batch/batch.ts";
import { compilePlan } from "../../shared/engine/plan.ts";
import { joinRecords, type RecordsPart } from "../../shared/rehearsal/rehearsal-records.ts";
import type { Bench } from "./bench.ts";
import { cartSettings } from "./cart-abandonment.ts";
import { fortyDefinitions, fortySteps } from "./forty-steps.ts";
import { valueOf } from "./value-of.ts";

export interface KeptRehearsal {
  /** Only for reading, as the travelling thread has it. */
  readonly space: Space;
  /** Of the rehearsal. */
  readonly id: number;
  readonly remove: () => void;
}

export function keepForty(bench: Bench): KeptRehearsal {
  const { folder, path, id } = keepFortyInCopy(bench);
  const kept = valueOf(openSpace(path, { mode: "readOnly" }));
  const remove = (): void => {
    kept.close();
    rmSync(folder, { recursive: true });
  };
  return { space: kept, id, remove };
}

/** The copy is alone in its folder. */
export function keepFortyInCopy(bench: Bench): {
  readonly folder: string;
  readonly path: string;
  readonly id: number;
} {
  const folder = mkdtempSync(join(tmpdir(), "rehearse-bench-"));
  const path = join(folder, "space.rehearse");
  copyFileSync(bench.data.spacePath, path);
  const space = valueOf(openSpace(path, { mode: "readWrite" }));
  const facts = {
    name: "Forty",
    journeyVersion: null,
    users: bench.data.users,
    messages: bench.data.messages,
  };
  const id = valueOf(
    saveRehearsal(space, {
      ...facts,
      journey: fortySteps,
      definitions: fortyDefinitions,
      settings: cartSettings,
      outline: outlineOf(compilePlan(fortySteps, fortyDefinitions)),
      records: joinRecords(partsOf(bench)),
    }),
  );
  space.close();
  return { folder, path, id };
}

function partsOf({ chunks }: Bench): readonly RecordsPart[] {
  const plan = compilePlan(fortySteps, fortyDefinitions);
  const batch = new Batch({ plan, settings: cartSettings, log: true, countInstants: [] });
  return chunks.map((chunk) => {
    batch.run(chunk);
    const { userCount, recordCount, users, starts, atMs, kinds } = batch.log;
    const listed = users.slice(0, userCount);
    const log = {
      userCount,
      recordCount,
      users: listed,
      starts: starts.slice(0, userCount + 1),
      atMs: atMs.slice(0, recordCount),
      kinds: kinds.slice(0, recordCount),
    };
    return { log, userIds: Array.from(listed, (user) => chunk.userId(user)) };
  });
}
