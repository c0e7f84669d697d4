// One line on standard error that is written over while work goes on; nothing where that is no terminal.
// Forty lines of our own instead of a package: there is one bar at a time, and it never outlives the work.

const barLength = 24;
const pauseMs = 100;

export interface Progress {
  /** From 0 to 1; absent where the whole is not known. */
  readonly done?: number;
  /** How far in words, e.g. "1.2 M users". */
  readonly note: string;
}

export class ProgressLine {
  readonly #label: string;
  readonly #isShown: boolean;
  readonly #startedMs = performance.now();
  #shownAtMs = 0;

  constructor(label: string, options: { readonly quiet: boolean }) {
    this.#label = label;
    this.#isShown = process.stderr.isTTY && !options.quiet;
  }

  show({ done, note }: Progress): void {
    const nowMs = performance.now();
    if (!this.#isShown || nowMs - this.#shownAtMs < pauseMs) return;
    this.#shownAtMs = nowMs;
    const bar = done === undefined ? "" : `${barOf(done)}  `;
    const left = done === undefined ? "" : this.#remaining(done, nowMs);
    process.stderr.write(`\r\u001B[2K${this.#label} ${bar}${note}${left}`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#isShown && this.#shownAtMs > 0) process.stderr.write("\r\u001B[2K");
  }

  #remaining(done: number, nowMs: number): string {
    const passedMs = nowMs - this.#startedMs;
    if (done <= 0 || passedMs < 1_000) return "";
    const seconds = Math.ceil(((passedMs / done) * (1 - done)) / 1_000);
    return `  ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")} left`;
  }
}

function barOf(done: number): string {
  const filled = Math.round(Math.min(1, done) * barLength);
  return `${"█".repeat(filled)}${"░".repeat(barLength - filled)} ${`${Math.floor(done * 100)}`.padStart(3)} %`;
}

/** "987", "12.3 k", "4.56 M": three figures that a person can read while they change. */
export function shortNumber(value: number): string {
  if (value < 1_000) return String(Math.round(value));
  const [scaled, unit] = value < 1_000_000 ? [value / 1_000, "k"] : [value / 1_000_000, "M"];
  return `${scaled.toPrecision(3)} ${unit}`;
}
