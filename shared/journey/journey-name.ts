// What the name of a journey may be, among the others of its space: names differ in more than case, in more than
// the form of their letters, and in more than the white space around them.

/** As many characters as it may have (FORMATS.md). */
export const longestJourneyName = 73;

/** Equal for names that people would take for one. */
export const nameKey = (name: string): string => name.normalize("NFC").trim().toLowerCase().normalize("NFC");

/** Why it cannot be the name beside those of all other journeys, as a sentence; undefined where it can. */
export function journeyNameProblem(name: string, others: readonly string[]): string | undefined {
  const { length } = name.trim();
  if (length === 0) return "A journey needs a name.";
  if (length > longestJourneyName) return `At most ${longestJourneyName} characters, not ${length}.`;
  const key = nameKey(name);
  return others.some((other) => nameKey(other) === key) ? "Another journey has this name." : undefined;
}
