// All migrations, oldest first. A new one is appended here and gets its test from the version before it.

import { firstSchema } from "./0001-first-schema.ts";
import { importsAndPersonas } from "./0002-imports-and-personas.ts";
import type { Migration } from "./migration.ts";

export const migrations: readonly Migration[] = [firstSchema, importsAndPersonas];
