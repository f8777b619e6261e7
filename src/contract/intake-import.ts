import { z } from 'zod'
import { FAULT_REASONS } from '#domain/intake/import/fault.ts'
import { MOST_PARTS, PART_BYTES } from '#domain/intake/import/file-part.ts'
import { CONSENTS, OUTCOMES, URGENCIES } from '#domain/intake/codes.ts'
import { IMPORT_FIELDS } from '#domain/intake/import/import-field.ts'
import { NOTICE_REASONS } from '#domain/intake/import/kept-words.ts'
import { UNDO_OBSTACLES } from '#domain/intake/import/obstacle.ts'
import { FILE_TROUBLES } from '#domain/shared/file-trouble.ts'
import { day, id, instant, line, said } from './field.ts'
import { maskedShown, matched } from './intake-person.ts'
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

const place = z.object({ row: z.int(), column: z.string(), field: z.enum(IMPORT_FIELDS), value: z.string(), meant: day.optional() })

const fault = place.extend({ reason: z.enum(FAULT_REASONS) })

/** A row that tells a handler of a concealed place, read by itself; whose, and where it stands. It is taken in only where its bearer answers for it. */
const telling = z.object({
  row: z.int(), text: z.string(), name: z.string(), persons: z.array(z.object({ personId: id, name: z.string(), inTexts: z.boolean(), inPlaces: z.boolean() })),
})

/** What its bearer says of one such row: about whom it is, so that its address and number are closed with theirs; and that what nothing closes is meant. */
const rowAnswer = z.object({ row: z.int(), personId: id.optional(), openly: z.boolean().default(false) })

/** A row that may be about somebody of an earlier row of the same list, and in what they agree. `mark`: the fingerprint of the row, by which it is known when its file is looked at again. */
const likeRow = z.object({ row: z.int(), name: z.string(), mark: z.string(), earlier: z.array(z.object({ row: z.int(), name: z.string(), mark: z.string(), matched })) })

/** What its bearer says of one such row: which earlier row is about the same person; null: none of those it resembles. */
const saidOfLike = z.object({ row: z.int(), sameAs: z.int().nullable() })

/** A row that was taken in before, or says the same anew (書き直し), with the intake that came of it. */
const knownRow = z.object({
  row: z.int(), mark: z.string(), how: z.enum(['same', 'rewritten']), text: z.string(), name: z.string(),
  earlier: z.object({ id, number: z.int(), receivedAt: instant, text: z.string() }),
})

/** What its bearer says of one such row: taken in once more, or left out. */
const saidOfKnown = z.object({ row: z.int(), take: z.boolean() })

/** A row as it will be kept; without `receivedAt` it counts as received when it is taken in. */
const previewed = z.object({
  row: z.int(), receivedAt: instant.nullable(), text: z.string(), heard: z.string(), name: z.string(), kana: z.string(), birth: z.string(), phone: z.string(),
  address: z.string(), inquirerName: z.string(), receivedBy: z.string(), urgency: z.enum(URGENCIES).nullable(), consent: z.enum(CONSENTS), nextContactOn: day.nullable(),
  ending: z.object({ outcome: z.enum(OUTCOMES), endedAt: instant.nullable(), note: z.string() }).nullable(),
  /** Whether the person is on record already, as far as the importer may know: masked as the panel of possible duplicates masks. */
  known: z.object({
    persons: z.array(z.object({ personId: id, name: z.string(), agencyName: z.string().nullable(), matched })),
    masked: z.array(maskedShown),
    /** How many more there are. */
    beyond: z.int(),
  }),
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
    faults: z.array(fault),
    noticeCount: z.int(),
    notices: z.array(place.extend({ reason: z.enum(NOTICE_REASONS), whole: z.string().optional() })),
    preview: z.array(previewed),
    telling: z.array(telling),
    like: z.array(likeRow),
    known: z.array(knownRow),
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
    answers: z.array(rowAnswer).max(10_000).default([]),
    samePersons: z.array(saidOfLike).max(200).default([]),
    known: z.array(saidOfKnown).max(10_000).default([]),
  }),
  output: z.object({ batchId: id, taken: z.int(), ended: z.int(), leftOut: z.int(), leftKnown: z.int(), putAside: z.array(z.int()), openly: z.int(), firstNumber: z.int(), intakeIds: z.array(id) }),
  problems: [...FILE_PROBLEMS, 'faulty_rows', 'nothing_to_take', 'imported_before', 'row_known', 'rows_known'],
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

const batch = z.object({
  batchId: id,
  fileName: z.string(),
  taken: z.int(),
  leftOut: z.int(),
  importedAt: instant,
  importedByName: z.string(),
  /** How many of what was taken in are taken back. */
  undoneCount: z.int(),
  undoneAt: instant.nullable(),
  undoneByName: z.string().nullable(),
})

/** 取込の履歴: what my agency imported, the newest first. */
export const listImportBatches = defineQuery({
  name: 'listImportBatches',
  drawer: 'intake',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '取込の履歴', en: 'List imports' },
  input: z.object({}),
  output: z.object({ batches: z.array(batch) }),
  problems: [],
  roles: COUNTER,
  subjects: (_, output) => output.batches.map((one) => one.batchId),
})

/** 取込を開く: the intakes that came with it, and what was done on them since, which keeps each from being taken back. */
export const getImportBatch = defineQuery({
  name: 'getImportBatch',
  drawer: 'intake',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '取込を開く', en: 'Open an import' },
  input: z.object({ batchId: id, page: z.int().min(1).max(1_000).default(1) }),
  output: batch.extend({
    intakes: z.array(z.object({ id, number: z.int(), receivedAt: instant, text: z.string(), obstacles: z.array(z.enum(UNDO_OBSTACLES)) })),
    total: z.int(),
    worked: z.int(),
  }),
  problems: [],
  roles: COUNTER,
  subjects: (input, output) => [input.batchId, ...output.intakes.map((one) => one.id)],
})

/** 取り込めなかった箇所: what of the file was refused, cell by cell, to be mended there; what stood in a cell is kept nowhere. */
export const listImportFaults = defineQuery({
  name: 'listImportFaults',
  drawer: 'intake',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '取り込めなかった箇所', en: 'List what an import refused' },
  input: z.object({ batchId: id }),
  output: z.object({ faults: z.array(fault.omit({ value: true, meant: true })) }),
  problems: [],
  roles: COUNTER,
  subjects: (input) => [input.batchId],
})

/** 取込を取り消す: what nobody worked on goes, and what somebody did stays. */
export const undoImport = defineCommand({
  name: 'undoImport',
  drawer: 'intake',
  purpose: 'consultation',
  summary: { ja: '取込を取り消す', en: 'Undo an import' },
  input: z.object({ batchId: id }),
  output: z.object({ batchId: id, undone: z.int(), stayed: z.int() }),
  problems: ['already_undone', 'worked_on'],
  roles: COUNTER,
  subjects: (input) => [input.batchId],
  detail: (_, output) => ({ undone: output.undone, ...(output.stayed > 0 && { stayed: output.stayed }) }),
})

/** Everything that can be asked and done about importing intakes. */
export const intakeImportOperations = {
  putImportPart,
  checkImport,
  commitImport,
  discardImportFile,
  listImportBatches,
  getImportBatch,
  listImportFaults,
  undoImport,
} as const
