// What a test asks of the page, in the fragment of its address.

export interface HarnessSettings {
  readonly screen: "import" | "imports";
  readonly dark?: boolean;
}
