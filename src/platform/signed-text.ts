import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { writeWhole } from './write-whole.ts'

/** Who signs, and how anybody can look whether a signature is theirs. */
export type SigningKey = { readonly privateKey: KeyObject; readonly publicKey: KeyObject }

/** Why a signed text is not taken for what it says. */
export type SignatureProblem = 'not_readable' | 'not_genuine'

/** The signing key (Ed25519) in a file of the secrets, made when there is none yet. */
export const signingKeyIn = (file: string): SigningKey => {
  if (!existsSync(file)) {
    const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
    writeWhole(file, String(made))
  }
  const privateKey = createPrivateKey(readFileSync(file, 'utf8'))
  return { privateKey, publicKey: createPublicKey(privateKey) }
}

/** The public half as text, to be kept with whoever checks. */
export const publicKeyText = ({ publicKey }: SigningKey): string => String(publicKey.export({ type: 'spki', format: 'pem' }))

/** Reads a public key from its text. Throws when it is none. */
export const readPublicKey = (text: string): KeyObject => createPublicKey(text)

/** A text with its signature, as one small JSON document. */
export const signText = (text: string, { privateKey }: SigningKey): string =>
  `${JSON.stringify({ text, signature: sign(undefined, Buffer.from(text, 'utf8'), privateKey).toString('base64url') }, undefined, 1)}\n`

/** The text of a signed document, when it was signed with this key. */
export const openSigned = (document: string, publicKey: KeyObject): Result<string, SignatureProblem> => {
  try {
    const { text, signature } = JSON.parse(document) as { text?: unknown; signature?: unknown }
    if (typeof text !== 'string' || typeof signature !== 'string') return refuse('not_readable')
    const isGenuine = verify(undefined, Buffer.from(text, 'utf8'), publicKey, Buffer.from(signature, 'base64url'))
    return isGenuine ? ok(text) : refuse('not_genuine')
  } catch {
    return refuse('not_readable')
  }
}
