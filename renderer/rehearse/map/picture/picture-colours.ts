// The colours of a picture, by the names of the window's own.

export const colourNames = [
  "canvas",
  "raised",
  "line",
  "line-2",
  "edge",
  "text",
  "text-2",
  "text-3",
  "accent",
  "on-accent",
  "accent-soft",
  "flow",
  "flow-dim",
  "hist-p",
  "hist-f",
  "ink",
  "on-ink",
  "entry",
  "wait",
  "split",
  "send",
] as const;

export type PictureColours = Readonly<Record<(typeof colourNames)[number], string>>;

/** Those that the window has now: light or dark. */
export function coloursNow(): PictureColours {
  const style = getComputedStyle(document.documentElement);
  const entries = colourNames.map((name) => [name, style.getPropertyValue(`--${name}`).trim()] as const);
  return Object.fromEntries(entries) as PictureColours;
}
