import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations } from '#contract/operations.ts'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { handlers } from '#service/handlers.ts'
import { perform } from '#service/perform.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { listOf, put, takeIn } from '#tests/support/imported-list.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const countIntakes = async (): Promise<number> =>
  Number((await city.database.admin.query<{ n: string }>('select count(*) as n from intake')).rows[0]?.n)

describe('a list of intakes', () => {
  it('is looked at first: columns, sample and every faulty cell, and nothing is on record', async () => {
    const worker = await city.as('st04')
    const before = await countIntakes()
    const fileId = await put(worker, `${listOf(2)}\r\nR8.13.1,電話,,,,,,,,,とても,`)
    const seen = given(await worker.does('checkImport', { fileId }))
    expect(seen).toMatchObject({ fileName: '受付簿.csv', encoding: 'UTF-8', headerRow: 1, rows: 3, takeable: 2, faultyRows: 1, mappingFrom: 'guessed', importedBefore: null })
    expect(seen.mapping.at(-1)).toBeNull()
    expect(seen.faults.map(({ row: at, column, value, reason }) => [at, column, value, reason])).toEqual([
      [4, '相談内容', '', 'nothing_written'], [4, '受付日', 'R8.13.1', 'unknown_day'], [4, '緊急度', 'とても', 'unknown_code'],
    ])
    expect(await countIntakes()).toBe(before)
  })

  it('says where whoever came lives, and nothing of that is said of the person it is about', async () => {
    const worker = await city.as('st04')
    const { intakeIds } = await takeIn(worker, '受付日,相談内容,氏名,来談者,電話（来談者）,住所（来談者）\r\nR8.4.1,家賃,架空 太郎,架空 花,0999-33-0001,架空町1-1')
    const { whereabouts } = given(await worker.does('getIntake', { id: intakeIds[0] ?? '' }))
    expect(whereabouts.map(({ kind, text, whose, subjectId }) => [kind, text, whose, subjectId])).toEqual([['phone', '0999-33-0001', 'inquirer', null], ['address', '架空町1-1', 'inquirer', null]])
  })

  it('is shown as it will stand on record, and stands there so: what is no number is told and kept in words', async () => {
    const worker = await city.as('st04')
    const fileId = await put(worker, '受付日,相談内容,氏名,フリガナ,電話,生年月日\r\nR8.4.1,家賃,架空 次郎,ｶｸｳ ｼﾞﾛｳ,不明,昭和30年2月30日')
    const { mapping, preview, notices } = given(await worker.does('checkImport', { fileId }))
    expect(notices.map(({ value, reason }) => [value, reason])).toEqual([['昭和30年2月30日', 'no_such_date'], ['不明', 'no_number']])
    const { intakeIds } = given(await worker.does('commitImport', { fileId, mapping, faultyRows: 'take_none' }))
    const sheet = given(await worker.does('getIntake', { id: intakeIds[0] ?? '' }))
    expect(preview).toMatchObject([{ text: sheet.text, heard: '電話：不明', receivedAt: sheet.receivedAt, name: '架空 次郎', kana: 'カクウ ジロウ', birth: '昭和30年2月30日', phone: '' }])
    expect(sheet).toMatchObject({ heard: '電話：不明', whereabouts: [], subjects: [{ name: '架空 次郎', kana: 'カクウ ジロウ', birth: '昭和30年2月30日' }] })
  })

  it('is shown with who came to the person they came for, and how the list describes that one, as it will stand', async () => {
    const worker = await city.as('st04')
    const fileId = await put(worker, '受付日,相談内容,来談者,続柄,対象者,氏名\r\nR8.4.9,家賃の値上げ,架空 花,長女,高齢の父,架空 太郎')
    const { mapping, preview } = given(await worker.does('checkImport', { fileId }))
    const { intakeIds } = given(await worker.does('commitImport', { fileId, mapping, faultyRows: 'take_none' }))
    const sheet = given(await worker.does('getIntake', { id: intakeIds[0] ?? '' }))
    const [subject] = sheet.subjects
    expect(preview).toMatchObject([{ inquirerName: sheet.inquirerName, inquirerRelation: sheet.inquirerRelation, describedAs: subject?.describedAs }])
    expect([sheet.inquirerRelation, subject?.describedAs]).toEqual(['長女', '高齢の父'])
  })

  it('is given up when whoever sent it has gone meanwhile: nobody reads on for nobody', async () => {
    const worker = await city.as('st04')
    const gone = { token: worker.token, requestId: newId(), signal: AbortSignal.abort() }
    const body = { fileId: await put(worker, listOf(2)) }
    const answer = await perform(city.office, gone, { operation: operations.checkImport, handler: handlers.checkImport, body })
    expect(answer).toMatchObject({ problem: { code: 'reading_stopped' } })
    given(await worker.does('checkImport', body))
  })

  it('is taken in as one batch, its good rows or none, and is found and searched like any intake', async () => {
    const worker = await city.as('st04')
    const fileId = await put(worker, `${listOf(3)}\r\n,,,,,,,,,,,`.replace('家賃2', ''))
    const { mapping } = given(await worker.does('checkImport', { fileId }))
    expect(await worker.does('commitImport', { fileId, mapping, faultyRows: 'take_none' })).toMatchObject({ problem: { code: 'faulty_rows', detail: { count: 1 } } })
    const done = given(await worker.does('commitImport', { fileId, mapping, faultyRows: 'leave_out' }))
    expect(done).toMatchObject({ taken: 2, leftOut: 1 })
    const sheet = given(await worker.does('getIntake', { id: done.intakeIds[0] ?? '' }))
    expect(sheet).toMatchObject({ text: '家賃0', channel: 'phone', boxes: ['C02'], number: done.firstNumber, receivedAt: expect.stringMatching(/^2026-03-31T15:00/) })
    expect(sheet.subjects).toMatchObject([{ name: '架空 花0', kana: 'カクウ ハナ', sex: 'F', birth: '昭和15年1月7日' }])
    expect(JSON.stringify(sheet)).toContain('0999-22-0000')
    const found = given(await worker.does('searchEverything', { words: '家賃1' }))
    expect(found.intakes.map((one) => one.id)).toContain(done.intakeIds[1])
    expect(await worker.does('commitImport', { fileId, mapping, faultyRows: 'leave_out' })).toMatchObject({ problem: { code: 'not_found' } })
  })

  it('sent twice with one key is one batch, and the same file again is asked about', async () => {
    const worker = await city.as('st04')
    const content = listOf(4, '子')
    const fileId = await put(worker, content)
    const { mapping } = given(await worker.does('checkImport', { fileId }))
    const key = newId()
    const before = await countIntakes()
    const answers = await Promise.all([1, 2, 3].map(() => worker.does('commitImport', { fileId, mapping, faultyRows: 'leave_out' }, key)))
    expect(new Set(answers.map((answer) => given(answer).batchId)).size).toBe(1)
    expect(await countIntakes()).toBe(before + 4)
    const again = await put(worker, content)
    expect(given(await worker.does('checkImport', { fileId: again })).importedBefore).toMatchObject({ batchId: given(answers[0] ?? answers[1] as never).batchId })
    expect(await worker.does('commitImport', { fileId: again, mapping, faultyRows: 'leave_out' })).toMatchObject({ problem: { code: 'imported_before' } })
    expect(await worker.does('commitImport', { fileId: again, mapping, faultyRows: 'leave_out', again: true })).toMatchObject({ problem: { code: 'rows_known', detail: { count: 4 } } })
    const known = [2, 3, 4, 5].map((row) => ({ row, take: true }))
    expect(given(await worker.does('commitImport', { fileId: again, mapping, faultyRows: 'leave_out', again: true, known })).taken).toBe(4)
  })

  it('taken in by two colleagues at the same instant is one batch', async () => {
    const colleagues = [await city.as('st04'), await city.as('st29')]
    const content = listOf(5, '郎')
    const files = await Promise.all(colleagues.map((one) => put(one, content)))
    const before = await countIntakes()
    const answers = await Promise.all(colleagues.map(async (one, n) => {
      const fileId = files[n] ?? ''
      const { mapping } = given(await one.does('checkImport', { fileId }))
      return one.does('commitImport', { fileId, mapping, faultyRows: 'leave_out' })
    }))
    expect(answers.map((answer) => (answer.ok ? 'taken' : answer.problem.code)).toSorted()).toEqual(['imported_before', 'taken'])
    expect(await countIntakes()).toBe(before + 5)
  })

  it('of a form seen before is read as the agency said it is, by that agency alone', async () => {
    const worker = await city.as('st04')
    const content = '年月日,できごと,名\nR8.5.1,こまりごと,架空 次郎\n'
    const fileId = await put(worker, content)
    expect(given(await worker.does('checkImport', { fileId })).mapping).toEqual(['receivedAt', null, null])
    given(await worker.does('commitImport', { fileId, mapping: ['receivedAt', 'text', 'name'], faultyRows: 'leave_out' }))
    const next = content.replace('こまりごと', '別の日のこと')
    expect(given(await worker.does('checkImport', { fileId: await put(worker, next) }))).toMatchObject({ mappingFrom: 'remembered', mapping: ['receivedAt', 'text', 'name'], takeable: 1 })
    const stranger = await city.as('st16')
    expect(given(await stranger.does('checkImport', { fileId: await put(stranger, next) })).mappingFrom).toBe('guessed')
  })

  it('in a workbook is read from the sheet and the row its bearer names', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('表紙').addRow(['相談受付簿'])
    const sheet = book.addWorksheet('4月')
    sheet.addRow(['みどり町'])
    sheet.addRow(['受付日', '相談内容', '電話'])
    sheet.addRow([new Date(Date.UTC(2026, 3, 2)), { formula: '1+1', result: '=家賃' }, '0999-22-3333'])
    const worker = await city.as('st04')
    const fileId = await put(worker, new Uint8Array(await book.xlsx.writeBuffer()), '簿.xlsx')
    expect(given(await worker.does('checkImport', { fileId }))).toMatchObject({ sheets: ['表紙', '4月'], sheet: '表紙', rows: 0 })
    const seen = given(await worker.does('checkImport', { fileId, sheet: '4月' }))
    expect(seen).toMatchObject({ headerRow: 2, takeable: 1, sample: [{ row: 3, cells: ['2026-04-02', '=家賃', '0999-22-3333'] }] })
    const done = given(await worker.does('commitImport', { fileId, sheet: '4月', headerRow: 2, mapping: seen.mapping, faultyRows: 'take_none' }))
    expect(given(await worker.does('getIntake', { id: done.intakeIds[0] ?? '' })).text).toBe('=家賃')
    expect(await worker.does('checkImport', { fileId: await put(worker, new Uint8Array(await book.xlsx.writeBuffer())), headerRow: 99 })).toMatchObject({ problem: { code: 'no_such_row' } })
  })

  it('that cannot be read is refused with what its owner needs to mend it', async () => {
    const worker = await city.as('st11')
    const troubleOf = async (content: Uint8Array | string) => {
      const fileId = await put(worker, content)
      const answer = await worker.does('checkImport', { fileId })
      given(await worker.does('discardImportFile', { fileId }))
      return answer.ok ? undefined : answer.problem
    }
    expect(await troubleOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).toMatchObject({ code: 'old_workbook' })
    expect(await troubleOf(Buffer.from('a,b\n\u3042', 'utf16le').swap16())).toMatchObject({ code: 'wrong_encoding', detail: { encoding: 'UTF-16BE' } })
    expect(await troubleOf(Buffer.concat([Buffer.from('相談内容\n'), Buffer.from([0xe3, 0x81, 0x0a])]))).toMatchObject({ code: 'broken_characters', detail: { line: 2 } })
  })

  it('waits for its bearer alone, whole or not at all', async () => {
    const worker = await city.as('st04')
    const colleague = await city.as('st02')
    const fileId = newId()
    given(await worker.does('putImportPart', { fileId, fileName: 'a.csv', part: 0, parts: 2, content: 'YQ==' }))
    expect(await worker.does('checkImport', { fileId })).toMatchObject({ problem: { code: 'file_incomplete' } })
    expect(await colleague.does('checkImport', { fileId })).toMatchObject({ problem: { code: 'not_found' } })
    given(await worker.does('discardImportFile', { fileId }))
    expect(await worker.does('checkImport', { fileId })).toMatchObject({ problem: { code: 'not_found' } })
    expect(await worker.does('putImportPart', { fileId, fileName: 'a.csv', part: 2, parts: 2, content: 'YQ==' })).toMatchObject({ problem: { code: 'no_such_part' } })
  })

  it('that tells in a sentence or a column where somebody concealed is warns their handler, who means it or keeps nothing; nobody else learns of it', async () => {
    const { rows: [place] } = await city.database.admin.query<{ address: string }>(
      `select l.as_written as address from location l join concealment c on c.person_id = l.person_id join concealment_handler h on h.concealment_id = c.id
       where l.kind = 'address' and h.membership_id = $1 order by 1 limit 1`, [demoId('membership/st07')])
    const address = place?.address ?? ''
    const list = ['相談内容,住所', `いまは${address}にいるとのこと,`].join('\r\n')
    const [handler, stranger] = [await city.as('st07'), await city.as('st04')]
    const before = await countIntakes()
    const fileId = await put(handler, list)
    const { mapping } = given(await handler.does('checkImport', { fileId }))
    expect(await handler.does('commitImport', { fileId, mapping, faultyRows: 'leave_out' })).toMatchObject({ problem: { code: 'nothing_to_take' } })
    expect(await countIntakes()).toBe(before)
    expect((await takeIn(stranger, list)).taken).toBe(1)
    for (const column of ['住所', '住所（来談者）']) {
      const listed = await put(handler, `${column},相談内容\r\n${address},家賃のこと`)
      const seen = given(await handler.does('checkImport', { fileId: listed }))
      expect(seen.telling).toMatchObject([{ row: 2, persons: [{ inTexts: false, inPlaces: true }] }])
      expect(await handler.does('commitImport', { fileId: listed, mapping: seen.mapping, faultyRows: 'leave_out' })).toMatchObject({ problem: { code: 'nothing_to_take' } })
    }
    expect(await countIntakes()).toBe(before + 1)
  })
})
