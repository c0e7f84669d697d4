// What has happened to one instance, as it happened: all of its state.

export interface Happening {
  readonly atMs: number;
  readonly what: "reached" | "sent" | "passed" | "completed" | "unsent" | "ended";
  readonly step?: string;
  /** Of sent and unsent: the destination's id. */
  readonly destination?: string;
  /** Of passed. */
  readonly via?: string;
  /** Of ended. */
  readonly reason?: "time" | "condition";
}

export interface Instance {
  readonly entry: number;
  readonly enteredMs: number;
  readonly happenings: Happening[];
  endedMs?: number;
}

export const reachedMs = (instance: Instance, step: string): number | undefined =>
  instance.happenings.find((one) => one.what === "reached" && one.step === step)?.atMs;

export const hasFired = (instance: Instance, step: string, via?: string): boolean =>
  instance.happenings.some(
    (one) => one.what === "passed" && one.step === step && (via === undefined || one.via === via),
  );

export const completedMs = (instance: Instance): number | undefined =>
  instance.happenings.find((one) => one.what === "completed")?.atMs;
