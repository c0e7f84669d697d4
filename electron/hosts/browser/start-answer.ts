// The answer to a start address: the token becomes a cookie, and the address in the bar becomes the window's own,
// so that the token stands nowhere when the window is open.

import type { AnswerHeader } from "../answer-headers.ts";
import { type Answer, sentenceAnswer } from "./answer.ts";
import type { RequestFacts } from "./request-facts.ts";
import type { StartTokens } from "./start-token.ts";

/** `cookie` is what goes into `set-cookie`. */
export function startAnswer(request: RequestFacts, tokens: StartTokens, cookie: string): Answer {
  const token = new URLSearchParams(request.query).get("token") ?? "";
  if (!tokens.redeem(token))
    return sentenceAnswer(
      403,
      "This address was used before, or is too old. Press Enter where Rehearse was started for a new one.",
    );
  const setCookie: AnswerHeader = ["set-cookie", cookie];
  const cameFromElsewhere = request.header("sec-fetch-site") === "cross-site";
  return cameFromElsewhere ? onwardPage(setCookie) : redirect(setCookie);
}

const redirect = (setCookie: AnswerHeader): Answer => ({
  ...sentenceAnswer(303, "The window is at /."),
  more: [setCookie, ["location", "/"]],
});

/**
 * Opened from a file of this machine (start-file.ts), the whole chain of redirects counts as another site's, and a
 * strict cookie would not go along. A page of the host itself that leads on begins a chain of its own.
 */
const onwardPage = (setCookie: AnswerHeader): Answer => ({
  status: 200,
  contentType: "text/html; charset=utf-8",
  body: '<!doctype html><html lang="en"><meta http-equiv="refresh" content="0;url=/"><title>Rehearse</title></html>',
  more: [setCookie],
});
