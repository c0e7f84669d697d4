// Whether an address, as it is being typed, is one of this computer.

export const isOwnAddress = (address: string): boolean =>
  /^\s*https?:\/\/(localhost|127\.[0-9.]+|\[::1\])([:/?#]|\s*$)/i.test(address);
