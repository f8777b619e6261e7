import { z } from 'zod'
import { MOST_PARTS, PART_BYTES } from '#domain/intake/import/file-part.ts'
import { IMPORT_FIELDS } from '#domain/intake/import/import-field.ts'
import { FILE_TROUBLES } from '#domain/shared/file-trouble.ts'
import { day, id, instant, line, said } from './field.ts'
import { familyName, importFault, importNotice, knownRow, likeRow, previewedRow, rowAnswer, saidOfKnown, saidOfLike, tellingRow } from './intake-import-row.ts'
import { defineCommand, defineQuery } from './operation.ts'

const COUNTER = ['counsellor', 'supervisor', 'coordinator', 'clerk'] as const

const PART_LETTERS = Math.ceil(PART_BYTES / 3) * 4

const column = z.enum(IMPORT_FIELDS).nullable()
const mapping = z.array(column).max(100)

/** How a file is to be read: which sheet, which row holds the headers, what each column holds. Left out, it is guessed. */
const reading = z.object({
  fileId: id,
  sheet: z.string().max(100).optional(),
  headerRow: z.int().min(1).max(1_048_576).optional(),
  mapping: mapping.optional(),
  /** 済んだ相談の記録: the whole list is of what is over; a row that says otherwise stays open. Left out, it is as the last list of this form was. */
  isPast: z.boolean().optional(),
  /** Telephone numbers that lost their first 0 in a spreadsheet get it back. Left out, as of the last list of this form. */
  restoresZeros: z.boolean().optional(),
})

const FILE_PROBLEMS = [...FILE_TROUBLES, 'file_incomplete', 'no_such_row', 'mapping_does_not_fit'] as const

/** ファイルを送る: one part of it. The same part twice is one part. */
export const putImportPart = defineCommand({
  name: 'putImportPart',
  drawer: 'intake',
  purpose: 'consultation',
  summary: { ja: '取り込むファイルを送る', en: 'Send a part of a file to import' },
  input: z.object({
    fileId: id,
    fileName: said(line),
    part: z.int().min(0).max(MOST_PARTS - 1),
    parts: z.int().min(1).max(MOST_PARTS),
    content: z.base64().min(1).max(PART_LETTERS),
  }),
  output: z.object({ fileId: id, received: z.int(), parts: z.int() }),
  problems: ['no_such_part'],
  roles: COUNTER,
  staysClosed: () => true,
  subjects: () => [],
})

/** 取込の確認: what the file holds, everything in it that cannot be taken, what is kept in words, and the first rows as they will be kept. Nothing is put on record. */
export const checkImport = defineQuery({
  name: 'checkImport',
  drawer: 'intake',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '取込の確認', en: 'Look at a file before importing it' },
  input: reading,
  output: z.object({
    fileName: z.string(),
    encoding: z.string().nullable(),
    sheets: z.array(z.string()),
    sheet: z.string().nullable(),
    headerRow: z.int(),
    headers: z.array(z.string()),
    sample: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
    mapping,
    mappingFrom: z.enum(['guessed', 'remembered', 'given']),
    rows: z.int(),
    takeable: z.int(),
    isPast: z.boolean(),
    restoresZeros: z.boolean(),
    /** How many numbers lost their first 0, put back or not. */
    lostZeros: z.int(),
    /** How many of them are taken in as ended. */
    ended: z.int(),
    faultyRows: z.int(),
    faultCount: z.int(),
    faults: z.array(importFault),
    noticeCount: z.int(),
    notices: z.array(importNotice),
    preview: z.array(previewedRow),
    familyNames: z.array(familyName),
    telling: z.array(tellingRow),
    like: z.array(likeRow),
    known: z.array(knownRow),
    /** Rows that may have been taken in before a secret was lost, and are not known again: those of no later day than the last of what was taken in then, or of none. */
    strange: z.object({ rows: z.int(), until: day, importedAt: instant }).nullable(),
    importedBefore: z.object({ batchId: id, importedAt: instant, importedByName: z.string() }).nullable(),
  }),
  problems: FILE_PROBLEMS,
  roles: COUNTER,
  subjects: (_, output) => [...new Set([
    ...output.preview.flatMap(({ known }) => [...known.persons.map((one) => one.personId), ...known.masked.map((one) => one.matterId)]),
    ...output.known.map((one) => one.earlier.id),
    ...output.telling.flatMap((one) => one.persons.map(({ personId }) => personId)),
  ])],
})

/**
 * 取り込む: the good rows, or all of them or none, as one batch. The file is put away. A row that would open a concealed place waits for its own
 * answer: it is asked about by itself and never with the whole of the file. One that was taken in before is neither doubled nor dropped without a word.
 */
export const commitImport = defineCommand({
  name: 'commitImport',
  drawer: 'intake',
  purpose: 'consultation',
  summary: { ja: '相談受付を取り込む', en: 'Import intakes' },
  input: reading.extend({
    mapping, isPast: z.boolean().default(false), restoresZeros: z.boolean().default(false), faultyRows: z.enum(['leave_out', 'take_none']), again: z.boolean().default(false),
    /** 見比べた: no row that cannot be known again stands there already. */
    lookedThrough: z.boolean().default(false),
    answers: z.array(rowAnswer).max(10_000).default([]),
    samePersons: z.array(saidOfLike).max(200).default([]),
    known: z.array(saidOfKnown).max(10_000).default([]),
  }),
  output: z.object({
    batchId: id, taken: z.int(), ended: z.int(), leftOut: z.int(), leftKnown: z.int(), putAside: z.array(z.int()), openly: z.int(), firstNumber: z.int(), intakeIds: z.array(id),
    /** How many came to whoever took the list in, though it names somebody else in office as in charge. */
    toImporter: z.int(),
  }),
  problems: [...FILE_PROBLEMS, 'faulty_rows', 'nothing_to_take', 'imported_before', 'row_known', 'rows_known', 'rows_strange'],
  roles: COUNTER,
  staysClosed: () => true,
  subjects: (input, output) => [...new Set([output.batchId, ...output.intakeIds, ...input.answers.flatMap(({ personId }) => (personId === undefined ? [] : [personId]))])],
  detail: (_, output) => ({
    taken: output.taken, ended: output.ended, leftOut: output.leftOut,
    ...(output.leftKnown > 0 && { leftKnown: output.leftKnown }),
    ...(output.putAside.length > 0 && { putAside: output.putAside.length }), ...(output.openly > 0 && { openly: output.openly }),
  }),
})

/** 送ったファイルを捨てる: nothing of it was on record. */
export const discardImportFile = defineCommand({
  name: 'discardImportFile',
  drawer: 'intake',
  purpose: 'consultation',
  summary: { ja: '取り込むファイルを捨てる', en: 'Put a file away without importing it' },
  input: z.object({ fileId: id }),
  output: z.object({ fileId: id }),
  problems: [],
  roles: COUNTER,
  subjects: () => [],
})

/** Everything that can be asked and done about importing intakes. */
export const intakeImportOperations = {
  putImportPart,
  checkImport,
  commitImport,
  discardImportFile,
} as const
