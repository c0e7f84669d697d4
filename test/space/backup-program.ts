// A program that makes a backup and says when it counts.
//   node backup-program.ts <space> <target>

import { writeSync } from "node:fs";
import { backupSpace } from "../../electron/space/backup-space.ts";
import { describeSpaceError } from "../../electron/space/space-error-wording.ts";

const [path = "", target = ""] = process.argv.slice(2);
const done = await backupSpace(path, target);
const words = done.ok ? "confirmed 1" : `failed ${done.error.kind}: ${describeSpaceError(done.error)}`;
writeSync(1, `${words}\n`);
