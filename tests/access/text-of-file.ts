import { openArchive } from '#documents/shared/unzip.ts'

const PARTS = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml', 'docProps/core.xml', 'docProps/app.xml']
const MOST_BYTES = 64 * 1024 * 1024

/** Whether a file is a workbook: a packed one. */
export const isWorkbook = (file: Buffer): boolean => file.subarray(0, 2).toString('latin1') === 'PK'

/** What a file says: a workbook is unpacked, everything else is read as text. */
export const textOfFile = (file: Buffer): string => {
  if (!isWorkbook(file)) return file.toString('utf8')
  const archive = openArchive(file, MOST_BYTES)
  return PARTS.filter((part) => archive.has(part)).map((part) => Buffer.from(archive.read(part)).toString('utf8')).join('\n')
}
