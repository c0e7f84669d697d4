// Where the window's page is: a scheme of the shell's own, with one host. Whoever asks whether something is the
// window asks here; origins are not compared, because those of such schemes read "null".

export const windowScheme = "rehearse";
const windowHost = "app";

export const windowAddress = `${windowScheme}://${windowHost}/`;

/** Whether an address lies within the window's own. */
export function isWindowAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${windowScheme}:` && url.host === windowHost;
}
