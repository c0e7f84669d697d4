// A truth over time: false from the beginning, turning at each listed instant. Filled anew for every user, so the
// array is kept and only grows; it ends with Infinity, so that scans need no bound.

export class ToggleList {
  times = new Float64Array(16);
  count = 0;

  get isTrue(): boolean {
    return (this.count & 1) === 1;
  }

  reset(): void {
    this.count = 0;
  }

  /** The truth from `atMs` on; instants ascend, and may repeat. */
  set(atMs: number, truth: boolean): void {
    if (truth === this.isTrue) return;
    if (this.count + 1 === this.times.length) this.grow();
    this.times[this.count++] = atMs;
  }

  /** Ends `times` with Infinity. The list is valid until the next reset. */
  finish(): this {
    this.times[this.count] = Infinity;
    return this;
  }

  private grow(): void {
    const wider = new Float64Array(this.times.length * 2);
    wider.set(this.times);
    this.times = wider;
  }
}
