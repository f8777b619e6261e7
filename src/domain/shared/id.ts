/**
 * Makes a UUIDv7 from a moment and ten random bytes, both given from outside.
 * @param milliseconds Unix time in milliseconds.
 * @param random at least ten bytes.
 */
export const uuidv7From = (milliseconds: number, random: Uint8Array): string => {
  const time = Math.trunc(milliseconds).toString(16).padStart(12, '0')
  const hex = Array.from(random.slice(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = ((Number.parseInt(hex.slice(3, 5), 16) & 0x3f) | 0x80).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(5, 7)}-${hex.slice(7, 19)}`
}
