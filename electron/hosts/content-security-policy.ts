// What a page of the window may do, the same in both hosts: run its own scripts, show its own files, talk to its
// own host. Nothing from elsewhere, no text that becomes code, and no other page around it.

/** Styles are the one exception: the component libraries set them in attributes. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
