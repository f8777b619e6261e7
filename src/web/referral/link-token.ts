const BYTES = 32

/** A fresh secret for a one-time link, made by this browser: 32 random bytes in the letters an address may carry. */
export const newLinkToken = (): string =>
  btoa(String.fromCodePoint(...crypto.getRandomValues(new Uint8Array(BYTES))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** The address to hand on. What follows the `#` is never sent to any server, so that the secret reaches no log. */
export const linkAddress = (token: string): string => `${window.location.origin}/link#${token}`
