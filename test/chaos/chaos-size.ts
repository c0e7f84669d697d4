// How much is broken: CHAOS_RUNS times for each kind of fault (each has a default that suits three minutes in all),
// from CHAOS_SEED on.

export function chaosRuns(byDefault: number): number {
  return Number(process.env["CHAOS_RUNS"] ?? byDefault);
}

export function chaosSeed(): number {
  return Number(process.env["CHAOS_SEED"] ?? 20_260_101);
}
