// A refusal on its way out of a service: thrown where something cannot be done, and turned into the contract's
// one error by implementer.ts. Whoever calls services without the contract catches it by its class.

import type { Refusal } from "../../shared/api/refusal.ts";

export class Refused extends Error {
  override readonly name = "Refused";
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}
