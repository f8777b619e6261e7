import type { discardImportFile as discard, putImportPart as put } from '#contract/intake-import.ts'
import { instantFrom, millisecondsOf } from '#domain/shared/instant.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { deleteForgottenFiles, deleteImportFile, saveImportPart } from '#store/intake/import/import-part.ts'
import type { Handler } from '#service/handler.ts'

const A_DAY = 86_400_000
const OTHERS_WAITING = 2

/** ファイルを送る: what was forgotten for a day, or lies behind two others, is put away first. */
export const putImportPart: Handler<typeof put> = async ({ tx, actor, now }, input) => {
  if (input.part >= input.parts) return refuse({ code: 'no_such_part' })
  await deleteForgottenFiles(tx, actor, { since: instantFrom(millisecondsOf(now) - A_DAY), others: OTHERS_WAITING, fileId: input.fileId })
  const received = await saveImportPart(tx, actor, { ...input, content: Buffer.from(input.content, 'base64'), now })
  return ok({ fileId: input.fileId, received, parts: input.parts })
}

/** 送ったファイルを捨てる. */
export const discardImportFile: Handler<typeof discard> = async ({ tx, actor }, { fileId }) => {
  await deleteImportFile(tx, actor, fileId)
  return ok({ fileId })
}
