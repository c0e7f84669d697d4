// The messages of the sample's people: those of the shop's scenario, with the goods of an outdoor shop in place of
// its own. Product ids, prices and habits stay as the scenario draws them.

import people from "../../../resources/sample/people.json" with { type: "json" };
import { assert } from "../../../shared/base/assert.ts";
import { type Instant, parseInstant } from "../../../shared/base/instant.ts";
import { catalogue } from "../../../shared/generate/catalogue.ts";
import { generateLines } from "../../../shared/generate/generate-lines.ts";

type Names = Readonly<Record<string, string>>;

/** In blocks of whole lines, always the same. */
export function* samplePeople(): Iterable<string> {
  const { scenario, users, days, seed, knobs } = people;
  const lines = generateLines({ scenario, users, days, seed, startMs: startMs(), knobs });
  assert(lines.ok, "the sample's people can be generated");
  const goods = goodsById();
  for (const block of lines.value) yield asOutdoorShop(block, goods);
}

/** When the last of it has happened, so that the sample says of itself that it came then, whenever it is made. */
export const samplePeopleEndMs = (): number => startMs() + people.days * dayMs;

const dayMs = 86_400_000;

function startMs(): Instant {
  const start = parseInstant(people.start);
  assert(start !== undefined, "the sample begins at an instant");
  return start;
}

/** What the scenario says of a product, then its price, then a name where it has one. */
const product = /"product_id":"([^"]+)","category":"[^"]+"(,"price":"?[0-9.]+"?)(?:,"name":"[^"]+")?/g;
const look = /^(\{"type":"(?:page|screen)","name":")(\w+)"/gm;

const asOutdoorShop = (block: string, goods: ReadonlyMap<string, string>): string =>
  block
    .replace(product, (_, id: string, price: string) => `"product_id":"${id}",${goods.get(id) ?? ""}${price}`)
    .replace(look, (_, before: string, page: string) => `${before}${pageName(page)}"`);

/** The shop's first page is called like one of the scenario's categories. */
const pageName = (page: string): string => (page === "Home" ? page : named(people.categories, page));

function goodsById(): ReadonlyMap<string, string> {
  return new Map(
    catalogue.map(({ id, name, category }) => {
      const [model = "", ...noun] = name.split(" ");
      const called = `${named(people.models, model)} ${named(people.nouns, noun.join(" "))}`;
      return [id, `"name":"${called}","category":"${named(people.categories, category)}"`];
    }),
  );
}

function named(names: Names, name: string): string {
  const found = names[name];
  assert(found !== undefined, `the sample has a name for ${name}`);
  return found;
}
