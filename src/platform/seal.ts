import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Closes a secret that must be read again (a one-time code's key), so that whoever reads the database alone cannot. */
export type Seal = { readonly close: (text: string, label: string) => string; readonly open: (sealed: string, label: string) => string }

const FORM = 'v1'

/** A seal made from a secret of this installation. `label` binds what is sealed to its place: moved elsewhere, it opens nothing. */
export const sealWith = (secret: string): Seal => {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'tsunagi seal', 32))
  return {
    close: (text, label) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(label))
      const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return [FORM, ...[nonce, closed, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.')
    },
    open: (sealed, label) => {
      const [form, nonce = '', closed = '', tag = ''] = sealed.split('.')
      if (form !== FORM) throw new Error('this was not sealed by this version')
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'))
        .setAAD(Buffer.from(label))
        .setAuthTag(Buffer.from(tag, 'base64url'))
      return Buffer.concat([decipher.update(Buffer.from(closed, 'base64url')), decipher.final()]).toString('utf8')
    },
  }
}
