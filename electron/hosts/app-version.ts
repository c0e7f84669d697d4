// The version of the program, as people see it.

import manifest from "../../package.json" with { type: "json" };

export const appVersion = manifest.version;
