// Ctrl-C and a polite kill ask the work to stop; a second one stops the program at once.

const signals = ["SIGINT", "SIGTERM"] as const;

/** Runs `work` with a signal that aborts when the person asks for an end. */
export async function withCancellation<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const abort = (): void => {
    for (const name of signals) process.removeListener(name, abort);
    controller.abort();
  };
  for (const name of signals) process.once(name, abort);
  try {
    return await work(controller.signal);
  } finally {
    for (const name of signals) process.removeListener(name, abort);
  }
}
