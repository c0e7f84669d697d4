// What every part of the card with the answer is given.

import type { Why } from "../../../shared/api/story-contract.ts";
import type { WhyNames } from "../../../shared/why/why-names.ts";
import type { Rehearsing } from "../rehearsing.ts";

export interface WhyPartProps {
  readonly rehearsing: Rehearsing;
  readonly why: Why;
  readonly names: WhyNames;
}
