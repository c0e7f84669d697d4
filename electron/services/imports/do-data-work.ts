// Does one piece of work on people's data, inside a thread. It opens the space for itself: to check files beside
// whoever writes, to change people with the pass that the holder of the space gave.

import type { DataProgress } from "../../../shared/api/host-contract.ts";
import type { ImportRecord } from "../../../shared/api/import-contract.ts";
import { assertNever } from "../../../shared/base/assert.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { checkFiles } from "../../import/check/check-files.ts";
import { importFiles } from "../../import/import-files.ts";
import type { ImportProgress } from "../../import/import-progress.ts";
import { lookAtFile } from "../../import/look/look-at-file.ts";
import type { FilesToRead } from "../../import/read-files.ts";
import { removePeople } from "../../import/remove-people.ts";
import { undoImport } from "../../import/undo-import.ts";
import { rehearsalsWith } from "../../simulation/rehearsals-with.ts";
import { copyWithoutPeople } from "../../space/copy-without-people.ts";
import { openSpace } from "../../space/open-space.ts";
import type { SpaceError } from "../../space/space-error.ts";
import type { Space } from "../../space/space.ts";
import type { WritePass } from "../../space/write-pass.ts";
import { generatePeople } from "./generate-people.ts";
import { deleteCopies, knownOfPerson } from "./known-of-person.ts";
import type { DataOrder, DataWorkError, DataWorkTable, ReadingOfFiles } from "./data-work.ts";

export interface Following {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: DataProgress) => void;
}

type Outcome<T = unknown> = Promise<Result<T, DataWorkError>>;

/** What it throws is a bug. */
export function doDataWork(order: DataOrder, following: Following): Outcome {
  switch (order.kind) {
    case "look":
      return look(order.given);
    case "check":
      return check(order.given, following);
    case "run":
      return changing(order.given.pass, (space) => run(space, order.given, following));
    case "generate":
      return changing(order.given.pass, (space) => generatePeople(space, order.given, told(following)));
    case "undo":
      return changing(order.given.pass, (space) => undo(space, order.given, following));
    case "removePeople":
      return changing(order.given.pass, (space) => remove(space, order.given, following));
    case "known":
      return Promise.resolve(inSpace(knownOfPerson(order.given)));
    case "deleteCopies":
      return Promise.resolve(inSpace(deleteCopies(order.given)));
    case "copyWithoutPeople":
      return Promise.resolve(inSpace(copy(order.given)));
    default:
      return assertNever(order);
  }
}

async function look({ file, ...given }: DataWorkTable["look"]["given"]): Outcome {
  const looked = await lookAtFile(file.path, { name: file.name, ...given });
  return looked.ok ? looked : err({ kind: "file", ...looked.error });
}

async function check(given: DataWorkTable["check"]["given"], following: Following): Outcome {
  const opened = openSpace(given.spacePath, { mode: "readOnly" });
  if (!opened.ok) return err({ kind: "space", error: opened.error });
  const space = opened.value;
  try {
    return await checkFiles({ space, reportPath: given.reportPath, ...reading(given), ...told(following) });
  } finally {
    space.close();
  }
}

async function run(
  space: Space,
  given: DataWorkTable["run"]["given"],
  following: Following,
): Outcome<ImportRecord> {
  const { skipInvalid, title, atMs } = given;
  const origin = { source: "files", title, atMs } as const;
  const done = await importFiles({
    space,
    skipInvalid,
    origin,
    inPieces: true,
    ...reading(given),
    ...told(following),
  });
  if (!done.ok) return done;
  const { importId: id, messages, duplicates, refused: skipped } = done.value;
  return ok({ id, ...origin, messages, duplicates, skipped });
}

async function undo(
  space: Space,
  { id }: DataWorkTable["undo"]["given"],
  following: Following,
): Outcome<DataWorkTable["undo"]["gives"]> {
  const done = await undoImport({ space, id, ...toldShare(following) });
  if (done.ok) return done;
  const { error } = done;
  const isGone = error.kind === "space" && error.error.kind === "notFound";
  return err(isGone ? { kind: "unknownImport" } : error);
}

function remove(
  space: Space,
  { userIds }: DataWorkTable["removePeople"]["given"],
  following: Following,
): Outcome<DataWorkTable["removePeople"]["gives"]> {
  const rehearsals = (): readonly number[] => rehearsalsWith(space, userIds);
  return removePeople({ space, userIds, rehearsals, ...toldShare(following) });
}

function copy({ spacePath, path, personas }: DataWorkTable["copyWithoutPeople"]["given"]) {
  const opened = openSpace(spacePath, { mode: "readOnly" });
  if (!opened.ok) return opened;
  try {
    return copyWithoutPeople(opened.value, path, { personas });
  } finally {
    opened.value.close();
  }
}

const inSpace = <T>(done: Result<T, SpaceError>): Result<T, DataWorkError> =>
  done.ok ? done : err({ kind: "space", error: done.error });

async function changing<T>(pass: WritePass, work: (space: Space) => Outcome<T>): Outcome<T> {
  const opened = openSpace(pass.path, { mode: "writeBeside", pass });
  if (!opened.ok) return err({ kind: "space", error: opened.error });
  const space = opened.value;
  try {
    return await work(space);
  } finally {
    space.close();
  }
}

function reading({ files, protect, protectKey }: ReadingOfFiles) {
  const toRead: FilesToRead["files"] = files.map(({ path, name, mapping }) => ({
    path,
    name,
    ...(mapping === null ? {} : { mapping }),
  }));
  return { files: toRead, protect, ...(protectKey === null ? {} : { protectKey }) };
}

const told = ({ signal, onProgress }: Following) => ({
  signal,
  onProgress: (progress: ImportProgress) => onProgress(dataProgress(progress)),
});

const progressEveryMs = 100;

/** Of work of which only the part that is done is known. */
function toldShare({ signal, onProgress }: Following) {
  let saidAtMs = Number.NEGATIVE_INFINITY;
  return {
    signal,
    onProgress: (done: number): void => {
      const nowMs = performance.now();
      if (nowMs - saidAtMs < progressEveryMs) return;
      saidAtMs = nowMs;
      onProgress({ phase: "writing", done, messages: 0, messagesPerSecond: 0, secondsLeft: null });
    },
  };
}

const dataProgress = ({
  phase,
  done,
  messages,
  messagesPerSecond,
  secondsLeft,
}: ImportProgress): DataProgress => ({
  phase,
  done: done ?? null,
  messages,
  messagesPerSecond,
  secondsLeft: secondsLeft ?? null,
});
