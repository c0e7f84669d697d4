// Somebody of whom nothing is known but an anonymous id: no letters of it stand for them.

import type { ListedPerson } from "../../../shared/api/profile-contract.ts";

/** As identity writes the user of an anonymous id that never came to a known one. */
const anonymousPrefix = "anon:";

export const isStranger = ({ userId, name }: Pick<ListedPerson, "userId" | "name">): boolean =>
  name === userId && userId.startsWith(anonymousPrefix);
