// Copies a space on a thread of its own: a copy is read from end to end before it counts, which takes a while.

import { parentPort, workerData } from "node:worker_threads";
import { assert } from "../../shared/base/assert.ts";
import { backupSpace } from "../space/backup-space.ts";
import type { BackupJob } from "./duplicate-space.ts";

const port = parentPort;
assert(port !== null, "this module is the entry of a worker thread");

const { from, to } = workerData as BackupJob;
port.postMessage(await backupSpace(from, to));
