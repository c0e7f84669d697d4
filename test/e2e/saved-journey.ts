// A journey as it is on disk while the host runs: what a window says is saved, and what can be undone with it, past
// every layer of the app.

import Database from "better-sqlite3";
import { assert } from "../../shared/base/assert.ts";
import type { RunningApp } from "./running-app.ts";
import type { Journey } from "../../shared/journey/journey.ts";

/** The draft, or where there is none the newest version. */
export function savedJourney({ spacePath }: Pick<RunningApp, "spacePath">, id: string): Journey {
  assert(spacePath !== null, "the test knows the space");
  const database = new Database(spacePath, { readonly: true });
  try {
    const row = database
      .prepare<[string], { document: string }>(
        "SELECT document FROM journey_version WHERE journey_id = ? ORDER BY version = 0 DESC, version DESC LIMIT 1",
      )
      .get(id);
    assert(row !== undefined, `the journey ${id} is in the space`);
    return JSON.parse(row.document) as Journey;
  } finally {
    database.close();
  }
}
