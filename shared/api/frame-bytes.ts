// How much one message between the window and the host may hold. The host ends the connection of who sends more.

/** In UTF-8. The longest draft fits, with the longest history beside it. */
export const longestFrameBytes = 4 * 2 ** 20;
