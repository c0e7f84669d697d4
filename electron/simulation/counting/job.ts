// Work in small pieces: it pauses between chunks, so that whoever runs it can stop it, or let other work in.

/** Each pause comes after at most one chunk's work. */
export type Job<Answer> = Generator<undefined, Answer, undefined>;

/** The answer of a job that nobody interrupts. */
export function finish<Answer>(job: Job<Answer>): Answer {
  for (;;) {
    const step = job.next();
    if (step.done === true) return step.value;
  }
}
