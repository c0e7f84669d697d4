// A name for the event of every row of a file, after the file's own name.

const folders = /^.*[\\/]/;
const endings = /(\.(csv|tsv|txt|tab|psv|dat|gz|log|out))+$/i;
const orders = /^(orders?|purchases?|transactions?|sales|bestellungen|einkaeufe)$/i;

/** "shop_visits.csv.gz" → "Shop Visits"; a table of orders by any usual name → "Order Completed". Never empty. */
export function eventNameOf(file: string): string {
  const words = file
    .replace(folders, "")
    .replace(endings, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return "Imported";
  if (words.some((word) => orders.test(word))) return "Order Completed";
  return words
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ")
    .slice(0, 100);
}
