import { generateKeyPairSync, sign } from 'node:crypto'

/** One piece of DER: what it is, how long, and what it holds. */
const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const held = Buffer.concat(parts)
  const length = held.length < 128 ? [held.length] : held.length < 256 ? [0x81, held.length] : [0x82, held.length >> 8, held.length % 256]
  return Buffer.concat([Buffer.from([tag, ...length]), held])
}
const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts)
const number = (value: number): Buffer => der(0x02, Buffer.from([value]))
const moment = (at: Date): Buffer => der(0x17, Buffer.from(`${at.toISOString().replaceAll(/[-:T]/g, '').slice(2, 14)}Z`))

const ECDSA_WITH_SHA256 = sequence(der(0x06, Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02])))
const COMMON_NAME = der(0x06, Buffer.from([0x55, 0x04, 0x03]))
const DAY = 86_400_000

/** A certificate nobody vouches for, made anew each time, so that no key lies in a file (RFC 5280 §4.1). PEM. */
export const selfSigned = (name: string): { readonly key: string; readonly cert: string } => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const whose = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(name)))))
  const valid = sequence(moment(new Date(Date.now() - DAY)), moment(new Date(Date.now() + DAY)))
  const said = sequence(der(0xa0, number(2)), number(1), ECDSA_WITH_SHA256, whose, valid, whose, publicKey.export({ type: 'spki', format: 'der' }))
  const whole = sequence(said, ECDSA_WITH_SHA256, der(0x03, Buffer.from([0]), sign('sha256', said, privateKey)))
  const cert = `-----BEGIN CERTIFICATE-----\n${whole.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert }
}
