// The first schema: messages in chunks of columns, journeys with versions, definitions, rehearsals, settings.
// Every row has a digest (digest.ts). Big blobs come last in their row, and each in a row of its own, so that
// reading one touches none of the others. Ids that are handed out are never handed out again (AUTOINCREMENT).

import type { Migration } from "./migration.ts";

export const firstSchema: Migration = {
  version: 1,
  purpose: "first schema",
  sql: `
CREATE TABLE identity (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  space_id TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  digest INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL,
  digest INTEGER NOT NULL
) STRICT;

CREATE TABLE chunk (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  first_user TEXT NOT NULL UNIQUE,
  last_user TEXT NOT NULL,
  user_count INTEGER NOT NULL,
  message_count INTEGER NOT NULL,
  first_at_ms INTEGER NOT NULL,
  last_at_ms INTEGER NOT NULL,
  digest INTEGER NOT NULL
) STRICT;

CREATE TABLE chunk_section (
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES chunk (id),
  name TEXT NOT NULL,
  digest INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX chunk_section_by_name ON chunk_section (owner, name, digest);

CREATE TABLE facts (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  user_count INTEGER NOT NULL,
  message_count INTEGER NOT NULL,
  first_at_ms INTEGER,
  last_at_ms INTEGER,
  digest INTEGER NOT NULL
) STRICT;

CREATE TABLE event_kind (
  id INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  message_count INTEGER NOT NULL,
  user_count INTEGER NOT NULL,
  digest INTEGER NOT NULL,
  UNIQUE (type, name)
) STRICT;

CREATE TABLE journey (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  journey_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  status TEXT NOT NULL,
  changed_at_ms INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  digest INTEGER NOT NULL
) STRICT;

CREATE TABLE journey_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  journey_id TEXT NOT NULL REFERENCES journey (journey_id),
  version INTEGER NOT NULL,
  saved_at_ms INTEGER NOT NULL,
  document_digest TEXT NOT NULL,
  digest INTEGER NOT NULL,
  document TEXT NOT NULL,
  UNIQUE (journey_id, version)
) STRICT;

CREATE TABLE definitions (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  document_digest TEXT NOT NULL,
  digest INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT;

CREATE TABLE rehearsal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  journey_id TEXT NOT NULL,
  journey_version INTEGER,
  journey_digest TEXT NOT NULL,
  definitions_digest TEXT NOT NULL,
  messages_digest TEXT NOT NULL,
  settings TEXT NOT NULL,
  status TEXT NOT NULL,
  digest INTEGER NOT NULL
) STRICT;
CREATE INDEX rehearsal_by_status ON rehearsal (status);

CREATE TABLE rehearsal_section (
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES rehearsal (id),
  name TEXT NOT NULL,
  digest INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX rehearsal_section_by_name ON rehearsal_section (owner, name, digest);
`,
};
