// The paths of the host that are no files of the window.

/** Takes a start token, as `?token=…`. */
export const startPath = "/start";

/** Becomes the window's socket. */
export const socketPath = "/socket";
