// Counts at one instant, in the form in which every summary and screen shows them (SEMANTICS.md section 9).

export interface InstanceCounts {
  readonly entered: number;
  readonly completed: number;
  readonly exited: number;
  readonly inProgress: number;
}

export interface StepCounts {
  readonly reached: number;
  readonly passed: number;
  readonly waiting: number;
  /** By `via`, every connection listed. */
  readonly fired: { readonly [via: string]: number };
}

export interface InstantCounts {
  readonly total: InstanceCounts;
  readonly unique: InstanceCounts;
  /** By step id, every step listed, in file order. */
  readonly steps: { readonly [stepId: string]: StepCounts };
}
