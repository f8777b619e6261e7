import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import type { OperatorWords } from './words.ts'

/** A certificate with its key, as PEM, and until when it holds. */
export type Certificate = { readonly cert: string; readonly key: string; readonly validTo: Date }

const readFile = (file: string): Result<string, OperatorWords> => {
  try {
    return ok(readFileSync(file, 'utf8'))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    return refuse({ ja: `TLS のファイル ${file} が読めません（${code}）。`, en: `The TLS file ${file} cannot be read (${code}).` })
  }
}

const problemOf = (cert: string, key: string): string | undefined => {
  try {
    createSecureContext({ cert, key })
    return undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? (error as Error).message
  }
}

/** Reads a certificate and its key, and looks whether they belong together and still hold. */
export const readCertificate = (files: { readonly cert: string; readonly key: string }, now: Date): Result<Certificate, OperatorWords> => {
  const [cert, key] = [readFile(files.cert), readFile(files.key)]
  if (!cert.ok) return cert
  if (!key.ok) return key
  const problem = problemOf(cert.value, key.value)
  if (problem !== undefined)
    return refuse({
      ja: `証明書 ${files.cert} と秘密鍵 ${files.key} が使えません。組になった PEM か確かめてください（${problem}）。`,
      en: `The certificate ${files.cert} and the key ${files.key} cannot be used. Check that they are PEM and belong together (${problem}).`,
    })
  const validTo = new Date(new X509Certificate(cert.value).validTo)
  if (validTo > now) return ok({ cert: cert.value, key: key.value, validTo })
  const until = validTo.toISOString().slice(0, 10)
  return refuse({ ja: `証明書 ${files.cert} は ${until} で期限が切れています。新しいものに替えてください。`, en: `The certificate ${files.cert} expired on ${until}. Replace it.` })
}
