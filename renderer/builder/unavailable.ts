// Attributes of a button that cannot be used now but stays in the order of focus, so that its reason can be read.

export interface Unavailable {
  readonly "aria-disabled"?: true;
  readonly "data-disabled"?: true;
}

/** Nothing where the button can be used. Whoever handles the click has to look at the same condition. */
export const unavailableIf = (condition: boolean): Unavailable =>
  condition ? { "aria-disabled": true, "data-disabled": true } : {};
