// Where the profile of a person is. Ids are any text: slashes, spaces and percent signs travel encoded.

const folder = "/profiles/people/";

/** Text that is no Unicode finds nobody, and no address can have it. */
export const personAddress = (userId: string): string => folder + encodeURIComponent(userId.toWellFormed());

/** `path` as the browser has it, still encoded; null where it is of no person. */
export function personOfPath(path: string): string | null {
  if (!path.startsWith(folder)) return null;
  const [encoded = ""] = path.slice(folder.length).split("/");
  try {
    return encoded === "" ? null : decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
