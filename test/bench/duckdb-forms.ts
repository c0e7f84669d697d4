// Cart abandonment in SQL, four ways. Whoever enters does so at the first instant from publication on at which the
// last cart is less than a week old and no order is; each form finds that instant in its own way, and then the
// first order after it decides. All give the five numbers of CartOutcomes in one row.

import { cartDurations, cartSettings } from "./cart-abandonment.ts";

const { windowMs, waitMs, limitMs } = cartDurations;
const published = `${cartSettings.publishedAtMs}::BIGINT`;
const until = `${cartSettings.untilMs}::BIGINT`;
const carts = "(SELECT user_id, at_ms FROM message WHERE event = 'Product Added')";
const orders = "(SELECT user_id, at_ms FROM message WHERE event = 'Order Completed')";

/** What follows the entry, given `entry(user_id, entry_ms)` and the first order after it as `decided(entry_ms, order_ms)`. */
const outcomes = `SELECT count(*) AS entered,
  count(*) FILTER (entry_ms + ${waitMs} <= ${until}) AS cooledOff,
  count(*) FILTER (entry_ms + ${waitMs} <= ${until} AND order_ms <= entry_ms + ${waitMs}) AS bought,
  count(*) FILTER (order_ms > entry_ms + ${waitMs} AND order_ms <= entry_ms + ${waitMs + limitMs}) AS ordered,
  count(*) FILTER (entry_ms + ${waitMs + limitMs} <= ${until}
    AND (order_ms IS NULL OR order_ms > entry_ms + ${waitMs + limitMs})) AS timedOut
FROM decided`;

const joinOrders = `decided AS (
  SELECT entry.user_id, entry_ms, min(o.at_ms) AS order_ms
  FROM entry LEFT JOIN ${orders} o ON o.user_id = entry.user_id AND o.at_ms > entry_ms AND o.at_ms <= ${until}
  GROUP BY ALL)`;

/** Every instant at which the condition may become true: publication, a cart, the end of an order's window. */
const candidates = `candidate AS (
  SELECT DISTINCT user_id, ${published} AS t FROM message WHERE event = 'Product Added'
  UNION ALL SELECT user_id, at_ms FROM message
    WHERE event = 'Product Added' AND at_ms BETWEEN ${published} AND ${until}
  UNION ALL SELECT user_id, at_ms + ${windowMs} FROM message
    WHERE event = 'Order Completed' AND at_ms + ${windowMs} BETWEEN ${published} AND ${until})`;

/** Window functions: the state after every event, and how long it lasts. */
const windowFunctions = `WITH state AS (
  SELECT user_id, at_ms,
    max(at_ms) FILTER (event = 'Product Added') OVER past AS cart_ms,
    max(at_ms) FILTER (event = 'Order Completed') OVER past AS order_ms,
    lead(at_ms) OVER (PARTITION BY user_id ORDER BY at_ms) AS next_ms
  FROM message WHERE event IN ('Product Added', 'Order Completed') AND at_ms <= ${until}
  WINDOW past AS (PARTITION BY user_id ORDER BY at_ms ROWS UNBOUNDED PRECEDING)),
span AS (
  SELECT user_id, greatest(${published}, at_ms, coalesce(order_ms + ${windowMs}, 0)) AS from_ms,
    least(cart_ms + ${windowMs}, coalesce(next_ms, ${until} + 1), ${until} + 1) AS to_ms
  FROM state WHERE cart_ms IS NOT NULL),
entry AS (SELECT user_id, min(from_ms) AS entry_ms FROM span WHERE from_ms < to_ms GROUP BY user_id),
${joinOrders} ${outcomes}`;

/** As-of joins: the last cart and the last order before each candidate. */
const asOfJoins = `WITH ${candidates},
entry AS (
  SELECT candidate.user_id, min(t) AS entry_ms
  FROM candidate
  ASOF JOIN ${carts} c ON c.user_id = candidate.user_id AND c.at_ms <= t
  ASOF LEFT JOIN ${orders} o ON o.user_id = candidate.user_id AND o.at_ms <= t
  WHERE c.at_ms > t - ${windowMs} AND (o.at_ms IS NULL OR o.at_ms <= t - ${windowMs})
  GROUP BY candidate.user_id),
decided AS (
  SELECT entry.user_id, entry_ms, o.at_ms AS order_ms
  FROM entry ASOF LEFT JOIN (SELECT * FROM ${orders} WHERE at_ms <= ${until}) o
    ON o.user_id = entry.user_id AND o.at_ms > entry_ms)
${outcomes}`;

/** Lists: each user's carts and orders in two lists, and lambdas over them. */
const lists = `WITH history AS (
  SELECT user_id,
    list(at_ms ORDER BY at_ms) FILTER (event = 'Product Added') AS carts,
    coalesce(list(at_ms ORDER BY at_ms) FILTER (event = 'Order Completed'), []) AS orders
  FROM message WHERE event IN ('Product Added', 'Order Completed') AND at_ms <= ${until}
  GROUP BY user_id),
entry AS (
  SELECT user_id, orders, list_min(list_filter(
    list_concat([${published}], carts, list_transform(orders, lambda o: o + ${windowMs})),
    lambda t: t BETWEEN ${published} AND ${until}
      AND len(list_filter(carts, lambda c: c <= t AND c > t - ${windowMs})) > 0
      AND len(list_filter(orders, lambda o: o <= t AND o > t - ${windowMs})) = 0)) AS entry_ms
  FROM history WHERE carts IS NOT NULL),
decided AS (
  SELECT entry_ms, list_min(list_filter(orders, lambda o: o > entry_ms)) AS order_ms
  FROM entry WHERE entry_ms IS NOT NULL)
${outcomes}`;

/** Range joins: candidates with a cart, and without an order, in the week before. */
const rangeJoins = `WITH ${candidates},
entry AS (
  SELECT candidate.user_id, min(t) AS entry_ms
  FROM candidate
  SEMI JOIN ${carts} c ON c.user_id = candidate.user_id AND c.at_ms <= t AND c.at_ms > t - ${windowMs}
  ANTI JOIN ${orders} o ON o.user_id = candidate.user_id AND o.at_ms <= t AND o.at_ms > t - ${windowMs}
  GROUP BY candidate.user_id),
${joinOrders} ${outcomes}`;

export const duckDbForms = { windowFunctions, asOfJoins, lists, rangeJoins } as const;
