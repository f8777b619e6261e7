import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/** The few forms of CBOR an authenticator speaks. */
const head = (major: number, size: number): Buffer =>
  size < 24 ? Buffer.from([(major << 5) | size]) : size < 256 ? Buffer.from([(major << 5) | 24, size]) : Buffer.from([(major << 5) | 25, size >> 8, size & 255])
const integer = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value))
const bytes = (value: Uint8Array): Buffer => Buffer.concat([head(2, value.length), value])
const text = (value: string): Buffer => Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
const map = (...pairs: readonly (readonly [Buffer, Buffer])[]): Buffer => Buffer.concat([head(5, pairs.length), ...pairs.flat()])

/** What a test may have the device do otherwise than it should. */
export type Oddity = { readonly origin?: string; readonly rpId?: string; readonly isHolderSure?: boolean; readonly counter?: number; readonly challenge?: string }

/** A device with one passkey, in software: it answers as a browser with a security key would. */
export const softPasskey = (site: { readonly rpId: string; readonly origin: string }) => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const credentialId = randomBytes(32)
  const cose = map(
    [integer(1), integer(2)], [integer(3), integer(-7)], [integer(-1), integer(1)],
    [integer(-2), bytes(Buffer.from(x, 'base64url'))], [integer(-3), bytes(Buffer.from(y, 'base64url'))],
  )
  let used = 0
  const authenticator = (odd: Oddity, attested?: Buffer): Buffer => {
    const flags = 0x01 | (odd.isHolderSure === false ? 0 : 0x04) | (attested === undefined ? 0 : 0x40)
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(odd.counter ?? used)
    return Buffer.concat([sha256(odd.rpId ?? site.rpId), Buffer.from([flags]), counter, attested ?? Buffer.alloc(0)])
  }
  const told = (type: 'webauthn.create' | 'webauthn.get', challenge: string, odd: Oddity): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge: odd.challenge ?? challenge, origin: odd.origin ?? site.origin, crossOrigin: false }))
  const id = base64url(credentialId)
  const around = { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} }
  return {
    id,
    register: (options: { challenge: string }, odd: Oddity = {}) => {
      const length = Buffer.from([0, credentialId.length])
      const attested = Buffer.concat([Buffer.alloc(16), length, credentialId, cose])
      const attestation = map([text('fmt'), text('none')], [text('attStmt'), map()], [text('authData'), bytes(authenticator(odd, attested))])
      return { ...around, response: { clientDataJSON: base64url(told('webauthn.create', options.challenge, odd)), attestationObject: base64url(attestation), transports: ['internal'] } }
    },
    signIn: (options: { challenge: string }, odd: Oddity = {}) => {
      used += 1
      const clientData = told('webauthn.get', options.challenge, odd)
      const data = authenticator(odd)
      const signature = sign('sha256', Buffer.concat([data, sha256(clientData)]), privateKey)
      return { ...around, response: { clientDataJSON: base64url(clientData), authenticatorData: base64url(data), signature: base64url(signature) } }
    },
  }
}
