// The text of a kernel made a function. What was compiled last is kept, because the host's optimised code belongs to
// it: the next rehearsal of the same journey, on the next day or with other people, begins at full speed.

/** Makes a kernel that works on a runtime: its log, counters, signals. */
export type KernelFactory<Runtime, Kernel> = (runtime: Runtime) => Kernel;

const mostKept = 16;
const kept = new Map<string, unknown>();

/** `text` is the body of a function of `runtime`, written by kernel-source.ts. */
export function compileKernel<Runtime, Kernel>(text: string): KernelFactory<Runtime, Kernel> {
  // oxlint-disable-next-line no-new-func -- the kernel is written by us from a checked journey: numbers and quoted ids
  const factory = kept.get(text) ?? new Function("runtime", text);
  kept.delete(text);
  kept.set(text, factory);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return factory as KernelFactory<Runtime, Kernel>;
}
