// The host of the page under test: real services in the process of the test, which the page calls by a function that
// the test has given it. Streams are not among what it can call.

interface CalledHost {
  /** JSON of the answer. */
  callHost(path: string, input: string): Promise<string>;
}

type Called = (input: unknown) => Promise<unknown>;

const called = globalThis as unknown as CalledHost;

const nounOf = (noun: string): Record<string, Called> =>
  new Proxy(
    {},
    {
      get: (_, verb) => async (input: unknown) => {
        const answer: unknown = JSON.parse(
          await called.callHost(`${noun}.${String(verb)}`, JSON.stringify(input ?? null)),
        );
        return answer;
      },
    },
  );

/** The page takes this module for the host's own. */
export const host: Record<string, Record<string, Called>> = new Proxy(
  {},
  { get: (_, noun) => nounOf(String(noun)) },
);

/** @public */
export const windowId = "window";
