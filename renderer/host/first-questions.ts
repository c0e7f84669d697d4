// What the window asks as soon as its script runs, before anything of it is made: the answers are on their way while
// it is built. Imported first by the window's entry.

import { followChanges } from "./changes.ts";
import { queries } from "./queries.ts";
import { keepQueriesFresh, queryClient } from "./query-client.ts";

keepQueriesFresh();
void followChanges();
void queryClient.prefetchQuery(queries.preferences);
void queryClient.prefetchQuery(queries.space);
// A window that opens on a journey asks for that one first.
if (!/^#\/journeys\/./.test(window.location.hash)) void queryClient.prefetchQuery(queries.journeys);
