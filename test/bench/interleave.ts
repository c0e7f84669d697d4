// Side by side: every contender runs once a round, in turn, so that what disturbs the machine disturbs all of them.

export type Contenders<Name extends string, Answer> = Readonly<Record<Name, () => Answer | Promise<Answer>>>;

export interface Rounds<Answer> {
  /** At least five. */
  readonly rounds: number;
  /** Rounds before, not counted. */
  readonly warmUps: number;
  /**
   * `thread`: the processor's time for this thread, which other work on the machine disturbs least. Only for what
   * neither waits nor has threads of its own, and takes a multiple of the 4 ms in which some systems count.
   */
  readonly clock?: "wall" | "thread";
  /** Throws where an answer is not what it must be; not timed. */
  readonly check?: (answer: Answer, name: string) => void;
}

/** The median of each contender's times, in milliseconds. */
export async function interleave<Name extends string, Answer>(
  contenders: Contenders<Name, Answer>,
  { rounds, warmUps, clock = "wall", check }: Rounds<Answer>,
): Promise<Readonly<Record<Name, number>>> {
  const nowMs = clock === "wall" ? () => performance.now() : threadMs;
  const names = Object.keys(contenders) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const name of names) {
      const startedMs = nowMs();
      const answer = await contenders[name]();
      const ms = nowMs() - startedMs;
      check?.(answer, name);
      if (round >= 0) times.get(name)?.push(ms);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The smallest value that at least this share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
