// The procedures by which a person is deleted everywhere, and a space is handed on without anybody in it.

import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { KnownOfPerson } from "../../shared/api/privacy-contract.ts";
import type { DataDesk } from "./imports/data-desk.ts";
import { dataRefused } from "./imports/data-refusal.ts";
import type { PersonAsked } from "./imports/known-of-person.ts";
import type { ServiceParts } from "./service-parts.ts";
import { newPath, spaceEnding } from "./space-service.ts";

/** Each is opened: more than anybody has of one space. */
const mostOthers = 100;

export function privacyService(parts: ServiceParts, data: DataDesk) {
  const { privacy } = parts.implementer;
  const known = async (userId: string, signal: AbortSignal | undefined): Promise<KnownOfPerson> => {
    const what = `Looking for what knows “${userId}”`;
    const found = await data.ask("known", askedFor(parts, userId), { what, files: [], signal });
    if (found.messages + found.rehearsals.length + found.copies.length === 0)
      throw dataRefused({ kind: "unknownPerson", userId });
    return found;
  };
  return {
    affected: privacy.affected.handler(({ input: { userId }, signal }) => known(userId, signal)),
    removePerson: privacy.removePerson.handler(async ({ input: { work, userId }, signal }) => {
      parts.current.assertWritable();
      await known(userId, signal);
      const doing = "A person is being deleted";
      const asked = { work, what: "Deleting this person", doing, files: [], signal };
      return parts.rehearsals.desk.without(doing, () =>
        data.change("removePeople", { userIds: [userId] }, asked),
      );
    }),
    deleteCopies: privacy.deleteCopies.handler(({ input: { userId, paths }, signal }) => {
      const asked = { what: "Deleting copies of the space", files: [], signal };
      return data.ask("deleteCopies", { ...askedFor(parts, userId), paths }, asked);
    }),
    exportWithoutPeople: privacy.exportWithoutPeople.handler(({ input: { path, personas }, signal }) => {
      const asked = { what: "Saving a copy without people", files: [], signal };
      const given = { spacePath: parts.current.space.path, path: newPath(path), personas };
      return data.ask("copyWithoutPeople", given, asked);
    }),
  };
}

function askedFor({ current, preferences }: ServiceParts, userId: string): PersonAsked {
  const { path: spacePath } = current.space;
  const opened = preferences.recentSpaces().map(({ path }) => path);
  const others = [...spacesBeside(spacePath), ...opened].filter((path) => path !== spacePath);
  return { spacePath, userId, others: others.slice(0, mostOthers) };
}

function spacesBeside(spacePath: string): readonly string[] {
  const folder = dirname(spacePath);
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(spaceEnding));
    return names.map((name) => join(folder, name));
  } catch {
    // A folder that may not be listed can still hold a space that is open.
    return [];
  }
}
