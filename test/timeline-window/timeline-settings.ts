// What a test asks of the page with the timeline, in the fragment of its address.

export interface TimelineSettings {
  readonly dark?: boolean;
  /** Two rehearsals beside each other. */
  readonly compared?: boolean;
  /** 90 days where absent; 0: the publication is the end. */
  readonly days?: number;
  readonly transitions?: "many" | "one" | "none";
  readonly person?: string;
}
