// Answers as JSON, for --json and for files.

/** Two spaces deep, with a line break at its end. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
