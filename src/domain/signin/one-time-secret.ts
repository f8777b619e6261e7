/** Thirty-two letters that nobody mistakes for each other, read out over the telephone or copied from paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** How many letters each secret has; a letter is worth five bits. */
const LENGTHS = { invitation: 20, recovery: 10 } as const

/** What a secret is for: an invitation (招待), or coming in without the telephone (回復コード). */
export type SecretKind = keyof typeof LENGTHS

/** How many random bytes a secret is made from. */
export const RANDOM_BYTES: Readonly<Record<SecretKind, number>> = LENGTHS

/** A one-time secret (一回限りの番号) from random bytes, one letter from each: `ABCDE-FGHJK-…`. */
export const oneTimeSecretFrom = (kind: SecretKind, random: Uint8Array): string =>
  Array.from(random.slice(0, LENGTHS[kind]), (byte) => LETTERS[byte % LETTERS.length])
    .join('')
    .replaceAll(/.{5}(?=.)/g, '$&-')

/** A secret as somebody typed it, in the one form that is compared; `undefined` when it cannot be one of that kind. */
export const readOneTimeSecret = (kind: SecretKind, typed: string): string | undefined => {
  const plain = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s\-‐-―ー−]/g, '')
  const letters = plain.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const isOne = letters.length === LENGTHS[kind] && [...letters].every((letter) => LETTERS.includes(letter))
  return isOne ? letters.replaceAll(/.{5}(?=.)/g, '$&-') : undefined
}
