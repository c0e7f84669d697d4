// The cookie by which the host knows its own window. Cookies ignore ports, so its name has the port: two hosts on
// one machine do not take each other's place.

import { isSameSecret, newSecret } from "./secret.ts";

export class SessionCookie {
  readonly #name: string;
  readonly #secret = newSecret();

  constructor(port: number) {
    this.#name = `rehearse-${port}`;
  }

  /** For `set-cookie`. It ends with the browser's session, and with this program. */
  header(attributes: readonly string[]): string {
    return [`${this.#name}=${this.#secret}`, ...attributes].join("; ");
  }

  /** `cookies` as a request has them. Another program on this machine may have set one of the same name. */
  isIn(cookies: string): boolean {
    return cookies
      .split(";")
      .map((cookie) => cookie.trim())
      .filter((cookie) => cookie.startsWith(`${this.#name}=`))
      .some((cookie) => isSameSecret(cookie.slice(this.#name.length + 1), this.#secret));
  }
}
