// Work in small pieces: it pauses between chunks, so that whoever runs it can stop it, or let other work in.

/** Each pause comes after at most one chunk's work. */
export type Job<Answer> = Generator<undefined, Answer, undefined>;
