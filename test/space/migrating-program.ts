// A program that opens a space with the later migrations and says so.
//   node migrating-program.ts <space>

import { writeSync } from "node:fs";
import { describeSpaceError } from "../../electron/space/space-error-wording.ts";
import { openSpace } from "../../electron/space/open-space.ts";
import { laterMigrations } from "./later-migrations.ts";

writeSync(1, "begin\n");
const opened = openSpace(process.argv[2] ?? "", { mode: "readWrite", migrations: laterMigrations });
const words = opened.ok ? "confirmed 1" : `failed ${opened.error.kind}: ${describeSpaceError(opened.error)}`;
writeSync(1, `${words}\n`);
if (opened.ok) opened.value.close();
