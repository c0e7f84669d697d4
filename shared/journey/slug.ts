// Names as people write them → the plain texts of ids and keys.

/** Letters that Unicode does not take apart into a base letter and a mark. */
const plainLetters: { readonly [letter: string]: string } = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * a–z and 0–9 of `name`, in lower case and without accents, with `separator` between words; at most `longest`
 * characters. "" where the name has no such letter: the caller has a better word then.
 */
export function slugOf(name: string, separator: "_" | "-", longest: number): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\u0000-\u007f]/g, (letter) => plainLetters[letter] ?? (isMark(letter) ? "" : separator));
  const words = plain.replaceAll(/['’]/g, "").split(/[^a-z0-9]+/);
  return cut(words.filter((word) => word !== "").join(separator), separator, longest);
}

const isMark = (letter: string): boolean => /\p{M}/u.test(letter);

function cut(slug: string, separator: string, longest: number): string {
  const short = slug.slice(0, longest);
  return short.endsWith(separator) ? short.slice(0, -1) : short;
}
