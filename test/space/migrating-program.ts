// A program that opens a space with the later migrations and says so.
//   node migrating-program.ts <space>

import { writeSync } from "node:fs";
import { openSpace } from "../../electron/space/open-space.ts";
import { laterMigrations } from "./later-migrations.ts";

writeSync(1, "begin\n");
const opened = openSpace(process.argv[2] ?? "", { mode: "readWrite", migrations: laterMigrations });
writeSync(1, opened.ok ? "migrated\n" : `failed ${opened.error.kind}\n`);
if (opened.ok) opened.value.close();
