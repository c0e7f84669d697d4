// What a session asks of the host, and nothing else: tests stand in for it.

import type { OpenedJourney } from "../../shared/api/journey-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import type { EditHistory } from "../../shared/journey/edits/edit-history.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { asJson } from "../host/as-json.ts";
import { host, windowId } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";

export interface DraftToSave {
  readonly id: string;
  readonly baseDigest: string;
  readonly document: Journey;
  readonly history: EditHistory;
}

/** Every call rejects with what `refusalOf` reads. */
export interface SessionHost {
  readonly open: (id: string) => Promise<OpenedJourney>;
  readonly save: (draft: DraftToSave) => Promise<{ readonly digest: string }>;
  readonly keepCopy: (
    document: Journey,
    name: string,
  ) => Promise<{ readonly id: string; readonly name: string }>;
  readonly refusalOf: (error: unknown) => Refusal;
}

/** `space`: path of the one that its journeys are opened in, and saved to alone. */
export const sessionHostOf = (space: string): SessionHost => ({
  open: (id) => host.journey.open({ id }),
  save: ({ id, baseDigest, document, history }) =>
    host.journey.save({
      id,
      window: windowId,
      space,
      baseDigest,
      document: asJson(document),
      history: asJson(history),
    }),
  keepCopy: (document, name) => host.journey.keepCopy({ window: windowId, document: asJson(document), name }),
  refusalOf,
});
