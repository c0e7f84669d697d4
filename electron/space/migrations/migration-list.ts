// All migrations, oldest first. A new one is appended here and gets its test from the version before it.

import { firstSchema } from "./0001-first-schema.ts";
import type { Migration } from "./migration.ts";

export const migrations: readonly Migration[] = [firstSchema];
