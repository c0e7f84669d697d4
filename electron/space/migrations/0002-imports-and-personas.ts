// What brought the messages of a space, so that it can be taken out again, and the personas that its owner made up.
// Chunks that are written before they count need no columns: chunk-table.ts marks them in first_user.

import type { Migration } from "./migration.ts";

export const importsAndPersonas: Migration = {
  version: 2,
  purpose: "imports and personas",
  sql: `
CREATE TABLE data_import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at_ms INTEGER NOT NULL,
  source TEXT NOT NULL,
  title TEXT NOT NULL,
  message_count INTEGER NOT NULL,
  duplicate_count INTEGER NOT NULL,
  skipped_count INTEGER NOT NULL,
  first_position INTEGER NOT NULL,
  end_position INTEGER NOT NULL,
  digest INTEGER NOT NULL
) STRICT;

CREATE TABLE persona (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  persona_id TEXT NOT NULL UNIQUE,
  digest INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT;
`,
};
