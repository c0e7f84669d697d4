// Where a worker thread's code lies: beside its caller, in source as `x.worker.ts` (Node runs TypeScript), in
// the built program as `x.worker.js` (every worker entry is bundled next to the entry that starts it).

/** The module of worker `name`; `callerUrl` is the caller's import.meta.url. */
export function workerEntry(name: string, callerUrl: string): URL {
  const extension = callerUrl.endsWith(".ts") ? "ts" : "js";
  return new URL(`./${name}.worker.${extension}`, callerUrl);
}
