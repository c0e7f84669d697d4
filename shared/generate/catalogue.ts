// The shop's products. The same in every rehearsal and for every seed, so that journeys can name them.

import { Random } from "./random.ts";

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly priceCents: number;
  /** What a product event says of it, as the members of a JSON object. */
  readonly json: string;
  /** The same with the price as text: some shops send it so. */
  readonly oddJson: string;
}

const categories = [
  { name: "Kitchen", nouns: ["Kettle", "Pan", "Knife", "Mug", "Grinder"], fromCents: 900, toCents: 14_000 },
  { name: "Home", nouns: ["Lamp", "Blanket", "Vase", "Rug", "Mirror"], fromCents: 1_500, toCents: 32_000 },
  {
    name: "Clothing",
    nouns: ["Shirt", "Jumper", "Scarf", "Jacket", "Socks"],
    fromCents: 800,
    toCents: 18_000,
  },
  {
    name: "Garden",
    nouns: ["Planter", "Hose", "Lantern", "Trowel", "Chair"],
    fromCents: 700,
    toCents: 22_000,
  },
  { name: "Toys", nouns: ["Puzzle", "Kite", "Blocks", "Train", "Robot"], fromCents: 500, toCents: 9_000 },
  {
    name: "Books",
    nouns: ["Atlas", "Cookbook", "Novel", "Field Guide", "Sketchbook"],
    fromCents: 600,
    toCents: 5_000,
  },
] as const;

const adjectives = ["Small", "Classic", "Copper", "Linen", "Striped", "Nordic", "Folding", "Grand"] as const;

export const categoryNames = categories.map((category) => category.name);

/** Best sellers are drawn most: the share of the first tenth is about a third. */
export function drawProduct(random: Random): Product {
  const unit = random.unit();
  // The index is below the catalogue's length because unit is below 1.
  return catalogue[Math.floor(unit * unit * catalogue.length)] as Product;
}

/** Cents as a JSON number: 1995 is 19.95. */
export const priceText = (cents: number): string => String(cents / 100);

function drawCatalogue(): readonly Product[] {
  const random = new Random(1, 0);
  return adjectives
    .flatMap((adjective) =>
      categories.flatMap(({ nouns, ...category }) => nouns.map((noun) => ({ adjective, noun, category }))),
    )
    .map((kind) => ({ kind, place: random.next() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ kind: { adjective, noun, category } }, index) => {
      // Skewed towards the cheap end, and ending in .95 or .50 like real price tags.
      const skew = random.unit() * random.unit();
      const units = Math.floor((category.fromCents + skew * (category.toCents - category.fromCents)) / 100);
      const priceCents = units * 100 + (random.chance(0.7) ? 95 : 50);
      return product(index, { name: `${adjective} ${noun}`, category: category.name, priceCents });
    });
}

function product(index: number, of: Pick<Product, "name" | "category" | "priceCents">): Product {
  const id = `p-${100 + index}`;
  const price = priceText(of.priceCents);
  const json = (priceJson: string) => `"product_id":"${id}","category":"${of.category}","price":${priceJson}`;
  return { id, ...of, json: json(price), oddJson: json(`"${of.priceCents / 100}"`) };
}

/** From the best seller to the slowest: 240 products. */
export const catalogue: readonly Product[] = drawCatalogue();
