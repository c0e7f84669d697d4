// What random journeys speak of. Whoever makes histories for them uses the same names and values, so that
// conditions really hold for some people and not for others.

export interface Taste {
  /** Of track events. */
  readonly eventNames: readonly string[];
  /** Of pages and screens; "" is a page without a name. */
  readonly pageNames: readonly string[];
  readonly traitKeys: readonly string[];
  readonly propertyKeys: readonly string[];
  /** What traits and properties are compared with. */
  readonly literals: readonly (string | number | boolean)[];
  readonly dates: readonly (string | number)[];
  /** The time scale: waits, windows, timeouts, exits and re-entry. */
  readonly durations: readonly string[];
  readonly mostSteps: number;
}

export const plainTaste: Taste = {
  eventNames: ["Product Added", "Order Completed", "App Opened"],
  pageNames: ["Home", ""],
  traitKeys: ["plan", "address.city", "since"],
  propertyKeys: ["total", "item.price", "colour"],
  literals: ["pro", "free", "", "12.5", 0, 1, 12.5, 100, true, false, "true"],
  dates: ["2026-01-02", "2026-01-03T12:00:00Z", "2026-01-03T12:00:00.5+02:00", 1_767_441_600_000],
  durations: ["1m", "2m", "5m", "1h", "1d"],
  mostSteps: 9,
};
