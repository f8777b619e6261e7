import type { Problem } from '#contract/problem.ts'
import { MOST_PARTS, PART_BYTES, partsOf } from '#domain/intake/import/file-part.ts'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { act, newKey } from '#web/app/api.ts'

const LETTERS_AT_ONCE = 0x8000

const base64From = (bytes: Uint8Array): string => {
  let letters = ''
  for (let at = 0; at < bytes.length; at += LETTERS_AT_ONCE) letters += String.fromCharCode(...bytes.subarray(at, at + LETTERS_AT_ONCE))
  return btoa(letters)
}

/**
 * Sends a file part by part; answers its id, or nothing when it was stopped: `onPart` is told how far it is and answers
 * whether it is still wanted. What was sent of a stopped file is put away.
 */
export const sendFile = async (file: File, onPart: (sent: number, parts: number) => boolean): Promise<Result<string | undefined, Problem<string>>> => {
  const parts = partsOf(file.size)
  if (file.size === 0) return refuse({ code: 'file_empty' })
  if (parts > MOST_PARTS) return refuse({ code: 'file_too_large', detail: { limit: MOST_PARTS * PART_BYTES } })
  const fileId = newKey()
  onPart(0, parts)
  for (let part = 0; part < parts; part += 1) {
    const bytes = new Uint8Array(await file.slice(part * PART_BYTES, (part + 1) * PART_BYTES).arrayBuffer())
    const put = await act('putImportPart', { fileId, fileName: file.name.slice(-200), part, parts, content: base64From(bytes) })
    if (!put.ok) return put
    if (!onPart(part + 1, parts)) {
      await act('discardImportFile', { fileId })
      return ok(undefined)
    }
  }
  return ok(fileId)
}
