import { Secret, TOTP } from 'otpauth'

const PERIOD_MS = 30_000
/** One step to either side: a phone whose clock is half a minute off still works. */
const SKEW = 1

const totpOf = (secret: string, names?: { readonly issuer: string; readonly label: string }): TOTP =>
  new TOTP({ secret: Secret.fromBase32(secret), ...names })

/** A fresh key for an authenticator app (認証アプリの鍵), in the letters that people type where no picture can be scanned. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** The address that an authenticator app reads from the picture. */
export const totpUri = (secret: string, names: { readonly issuer: string; readonly label: string }): string => totpOf(secret, names).toString()

/** The step a one-time code (確認コード) belongs to; `undefined` when it is not this key's, or too old or too new. */
export const stepOfCode = (secret: string, code: string, atMs: number): number | undefined => {
  const token = code.normalize('NFKC').replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const delta = totpOf(secret).validate({ token, window: SKEW, timestamp: atMs })
  return delta === null ? undefined : Math.floor(atMs / PERIOD_MS) + delta
}
