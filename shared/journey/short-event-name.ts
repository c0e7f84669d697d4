// Event names in one word, for where a whole name has no room: "Product Added" → "Added".

/** Names of an object and what was done with it, where the deed alone says too little. */
const known: { readonly [name: string]: string } = {
  "order completed": "Ordered",
  "order placed": "Ordered",
  "checkout completed": "Checked out",
};

/** The deed of a name such as "Object Deed"; undefined where the name is not made so. */
export function shortEventName(name: string): string | undefined {
  const words = name.replaceAll(/[_-]/g, " ").trim().toLowerCase();
  if (Object.hasOwn(known, words)) return known[words];
  const deed = /\s([a-z]{2,}ed)$/.exec(words)?.[1];
  return deed === undefined ? undefined : deed.slice(0, 1).toUpperCase() + deed.slice(1);
}
