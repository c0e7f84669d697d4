// Notices at the bottom: finished work that has no place of its own on the screen, and refusals whose place has
// closed. They stay long enough to be read, and refusals until they are closed.

import { notifications } from "@mantine/notifications";
import type { RefusedProps } from "./Refused.tsx";

export type Notice =
  | { readonly kind: "done"; readonly sentence: string }
  | { readonly kind: "refused"; readonly refusal: RefusedProps["refusal"] };

export function say(notice: Notice): void {
  if (notice.kind === "done") {
    notifications.show({ message: notice.sentence, withBorder: true });
    return;
  }
  const { happened, kept, remedy } = notice.refusal;
  notifications.show({
    title: happened,
    message: `${kept} ${remedy}`,
    autoClose: false,
    color: "red",
    withBorder: true,
  });
}
