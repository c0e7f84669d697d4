// Where the sample space of a run of end-to-end tests lies: made once, copied by each test.

import { join } from "node:path";

export const sampleSpacePath = join(import.meta.dirname, "../../reports/e2e/sample.rehearse");
