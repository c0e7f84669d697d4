// Opens what counting needs of every chunk before anybody asks, so that the first question is answered like the next.

import type { Job } from "./job.ts";
import { identify, type Kind } from "./people-chunk.ts";
import type { PeopleSource } from "./people-source.ts";

export interface WarmUpQuestion {
  /** That conditions are likely to name. */
  readonly kinds: readonly Kind[];
}

export function* warmUp(source: PeopleSource, { kinds }: WarmUpQuestion): Job<null> {
  for (let number = 0; number < source.chunkCount; number++) {
    const people = source.people(number);
    people.existing(Infinity);
    yield;
    for (const kind of [identify, ...kinds]) {
      void people.events(kind)?.times;
      yield;
    }
    void people.hashes;
    people.keys.ofRow(0);
    yield;
  }
  return null;
}
