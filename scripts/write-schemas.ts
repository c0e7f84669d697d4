// `npm run schemas`: writes resources/schemas anew.

import { mkdirSync, writeFileSync } from "node:fs";
import { schemaFiles, schemaFolder } from "./schema-files.ts";

mkdirSync(schemaFolder, { recursive: true });
for (const [file, content] of await schemaFiles()) writeFileSync(new URL(file, schemaFolder), content);
