// Colour on a terminal alone; NO_COLOR and pipes get plain text.

import { styleText } from "node:util";

export type Style = "bold" | "dim" | "green" | "red" | "yellow" | "cyan";

export const styled = (style: Style, text: string): string =>
  styleText(style, text, { stream: process.stdout });
