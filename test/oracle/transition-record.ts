// One line of a transitions file, with its keys in the order of the examples in FORMATS.md.

export type TransitionRecord =
  | {
      readonly user: string;
      readonly entry: number;
      readonly at: string;
      readonly step: string;
      readonly what: "reached";
    }
  | {
      readonly user: string;
      readonly entry: number;
      readonly at: string;
      readonly step: string;
      readonly what: "passed";
      readonly via: string;
    }
  | {
      readonly user: string;
      readonly entry: number;
      readonly at: string;
      readonly step: string;
      readonly what: "sent" | "unsent";
      readonly destination: string;
    }
  | { readonly user: string; readonly entry: number; readonly at: string; readonly what: "completed" }
  | {
      readonly user: string;
      readonly entry: number;
      readonly at: string;
      readonly what: "ended";
      readonly reason: "time" | "condition";
      readonly outcome: "completed" | "exited";
    };
