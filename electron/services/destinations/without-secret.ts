// Texts of an answer with the secret taken out, wherever the other side repeated it: as it is, or as it stands in an
// address or in JSON.

export const dots = "••••••";

/** Shorter ones are not looked for: they would stand in any text. */
const shortest = 4;

export function withoutSecret(text: string, secret: string | undefined): string {
  if (secret === undefined) return text;
  // "Bearer …" may come back without its first word.
  const words = [secret, ...secret.split(/\s+/)].filter(({ length }) => length >= shortest);
  const forms = words.flatMap((word) => [word, encodeURIComponent(word), JSON.stringify(word).slice(1, -1)]);
  return forms
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, form) => rest.replaceAll(form, dots), text);
}
