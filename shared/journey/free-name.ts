// Names for copies: "Reminder mail", then "Reminder mail 2", "Reminder mail 3" …

/** `name` where nothing of `taken` is called so, else with the first free number behind it; at most `longest` long. */
export function freeName(name: string, taken: Iterable<string>, longest: number): string {
  const others = new Set(taken);
  if (!others.has(name)) return name;
  const [, stem = name, counted] = /^(.*?) ([1-9][0-9]{0,5})$/s.exec(name) ?? [];
  for (let number = counted === undefined ? 2 : Number(counted) + 1; ; number += 1) {
    const candidate = `${cut(stem, longest - `${number}`.length - 1)} ${number}`;
    if (!others.has(candidate)) return candidate;
  }
}

/** Never through the middle of a surrogate pair. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const last = text.charCodeAt(longest - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? longest - 1 : longest).trimEnd();
}
