// Chromium as it comes knows no scheme of the shell's: its pages see the window under an https address of their
// own, and the double turns one into the other.

const ofShell = "rehearse://app/";
const ofPage = "https://app.rehearse.test/";

export const pageAddress = (address: string): string =>
  address.startsWith(ofShell) ? ofPage + address.slice(ofShell.length) : address;

export const shellAddress = (address: string): string =>
  address.startsWith(ofPage) ? ofShell + address.slice(ofPage.length) : address;
