// Durations in words: "7 days", "1 hour".

const units: { readonly [unit: string]: string } = { m: "minute", h: "hour", d: "day", w: "week" };

/** `text` is a duration as it stands in a file; what is none (in a draft) is given back as it is. */
export function durationWords(text: string): string {
  const match = /^([0-9]+)([mhdw])$/.exec(text);
  if (match === null) return text === "" ? "some time" : text;
  const [, count = "", unit = ""] = match;
  return `${count} ${units[unit]}${count === "1" ? "" : "s"}`;
}

/** As in "in the last 7 days", "in the last day". */
export const spanWords = (text: string): string => durationWords(text).replace(/^1 /, "");
