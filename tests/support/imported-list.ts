import { PART_BYTES, partsOf } from '#domain/intake/import/file-part.ts'
import { newId } from '#platform/ids.ts'
import { given, type Worker } from './city.ts'

const HEADERS = '受付日,受付方法,氏名,性別,ふりがな,生年月日,電話番号,住所,相談内容,相談区分,緊急度,備考'
const row = (n: number, whose: string): string => `R8.4.${(n % 28) + 1},電話,架空 花${n}${whose},女,カクウ ハナ,昭和15年1月7日,0999-22-${String(n).padStart(4, '0')},架空町${n},家賃${n}${whose},住まい,通常,x`

/** A list of intakes (受付簿) as an office would send it, of as many rows as are asked for; `whose` makes it one of other people. */
export const listOf = (count: number, whose = ''): string => [HEADERS, ...Array.from({ length: count }, (_, n) => row(n, whose))].join('\r\n')

/** Sends a file in its parts; answers what it is called from then on. */
export const put = async (worker: Worker, content: Uint8Array | string, fileName = '受付簿.csv'): Promise<string> => {
  const bytes = Buffer.from(content)
  const fileId = newId()
  const parts = partsOf(bytes.length)
  for (let part = 0; part < parts; part += 1) {
    const piece = bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES).toString('base64')
    given(await worker.does('putImportPart', { fileId, fileName, part, parts, content: piece }))
  }
  return fileId
}

/** Sends a list, looks at it and takes it in; a row that was taken in before is taken in once more. */
export const takeIn = async (worker: Worker, content: Uint8Array | string, samePersons: readonly { readonly row: number; readonly sameAs: number | null }[] = []) => {
  const fileId = await put(worker, content)
  const { mapping, known } = given(await worker.does('checkImport', { fileId }))
  return given(await worker.does('commitImport', { fileId, mapping, faultyRows: 'leave_out', samePersons: [...samePersons], known: known.map(({ row: at }) => ({ row: at, take: true })) }))
}
