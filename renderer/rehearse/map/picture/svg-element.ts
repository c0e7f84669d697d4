// Elements of an SVG document as text: every attribute and every word escaped, and nothing in it that XML forbids.

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** `inside`: elements that were made here, never text of a person. */
export function svgElement(name: string, attributes: Attributes, inside = ""): string {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  return inside === "" ? `<${name}${said}/>` : `<${name}${said}>${inside}</${name}>`;
}

/** Text of a person as content of an element or an attribute. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(forbidden, "\uFFFD")
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** XML 1.0, section 2.2: characters that may not occur, escaped or not. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
