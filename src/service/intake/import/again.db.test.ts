import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { put, takeIn } from '#tests/support/imported-list.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const HEADINGS = '受付日,受付者,概要,氏名,電話,対応'
const looked = async (rows: readonly string[], by = worker) => {
  const fileId = await put(by, [HEADINGS, ...rows].join('\r\n'))
  const seen = given(await by.does('checkImport', { fileId }))
  return { seen, reading: { fileId, mapping: seen.mapping, faultyRows: 'take_none' as const } }
}
const sheet = async (id: string | undefined) => given(await worker.does('getIntake', { id: id ?? '' }))

describe('the same ledger with one row changed, imported again', () => {
  const ledger = ['R8.4.1,,家賃のこと,帳簿 花,,', 'R8.4.2,,食費のこと,帳簿 次郎,,', 'R8.4.3,,見守りのこと,帳簿 三郎,,']
  const changed = [ledger[0] ?? '', 'R8.4.2,,食費と電気のこと,帳簿 次郎,,', ledger[2] ?? '', 'R8.4.9,,新しい人のこと,帳簿 四郎,,']

  it('tells row by row what was taken in before and what was rewritten, with the sheet of each; nothing is doubled or dropped before somebody chose', async () => {
    const first = await takeIn(worker, [HEADINGS, ...ledger].join('\r\n'))
    const { seen, reading } = await looked(changed)
    expect(seen).toMatchObject({ importedBefore: null, takeable: 4 })
    expect(seen.known.map(({ row, how, earlier }) => [row, how, earlier.id])).toEqual([
      [2, 'same', first.intakeIds[0]], [3, 'rewritten', first.intakeIds[1]], [4, 'same', first.intakeIds[2]],
    ])
    const { rows: [noted] } = await city.database.admin.query<{ named: boolean }>(`select subjects @> $1::uuid[] as named from journal where operation = 'checkImport' order by at desc limit 1`, [first.intakeIds])
    expect(noted).toEqual({ named: true })
    expect(await worker.does('commitImport', reading)).toMatchObject({ problem: { code: 'rows_known', detail: { count: 3 } } })
    const known = [{ row: 2, take: false }, { row: 3, take: true }, { row: 4, take: false }]
    expect(await worker.does('commitImport', { ...reading, known: known.slice(1) })).toMatchObject({ problem: { code: 'rows_known', detail: { count: 1 } } })
    const second = given(await worker.does('commitImport', { ...reading, known }))
    expect(second).toMatchObject({ taken: 2, leftKnown: 2, leftOut: 0 })
    expect((await Promise.all(second.intakeIds.map(sheet))).map((one) => one.text)).toEqual(['食費と電気のこと', '新しい人のこと'])
  })

  it('is new again once it was taken back; a row that stayed with somebody is still known', async () => {
    const rows = ['R8.5.1,,水道のこと,戻し 花,,', 'R8.5.2,,ガスのこと,戻し 次郎,,']
    const first = await takeIn(worker, [HEADINGS, ...rows].join('\r\n'))
    given(await worker.does('updateIntake', { id: first.intakeIds[1] ?? '', version: 1, heard: '聞き足した' }))
    given(await worker.does('undoImport', { batchId: first.batchId }))
    expect((await looked(rows)).seen.known).toMatchObject([{ row: 3, how: 'same', earlier: { id: first.intakeIds[1] } }])
  })

  it('says nothing of it to another agency, nor of a sheet that was closed to whoever looks', async () => {
    const rows = ['R8.6.1,,他の機関に言わない,別機関 花,,']
    const { intakeIds } = await takeIn(worker, [HEADINGS, ...rows].join('\r\n'))
    expect((await looked(rows, await city.as('st16'))).seen.known).toEqual([])
    await city.database.admin.query('update matter set restricted = true, restricted_reason = $2 where id = $1', [intakeIds[0], '職員の親族'])
    await city.database.admin.query('delete from matter_team where matter_id = $1', [intakeIds[0]])
    expect((await looked(rows)).seen.known).toEqual([])
  })

  it('taken in by two colleagues at the same instant, each in a file of their own, is doubled by neither', async () => {
    const colleagues = [worker, await city.as('st29')]
    const files = await Promise.all(colleagues.map((one, n) => looked(['R8.7.1,,同じ瞬間のこと,同時 花,,', `R8.7.2,,別の行${n},同時 次郎${n},,`], one)))
    const answers = await Promise.all(colleagues.map((one, n) => one.does('commitImport', files[n]?.reading ?? { fileId: '', mapping: [], faultyRows: 'take_none' })))
    expect(answers.map((answer) => (answer.ok ? 'taken' : answer.problem.code)).toSorted()).toEqual(['rows_known', 'taken'])
  })
})

describe('who took a consultation (受付者), as the list says', () => {
  it('is a colleague where the name is theirs, and the words of the list where it is nobody’s', async () => {
    const { intakeIds } = await takeIn(worker, [HEADINGS, 'R8.4.1,井坂　守,受付者の一,人 一,,', 'R8.4.1,退職した山田,受付者の二,人 二,,', 'R8.4.1,,受付者の三,人 三,,'].join('\r\n'))
    const { rows: [me] } = await city.database.admin.query<{ name: string }>(`select name from staff where code = 'st04'`)
    expect((await Promise.all(intakeIds.map(sheet))).map((one) => one.receivedByName)).toEqual(['井坂 守', '退職した山田', me?.name])
  })
})

describe('a telephone number that lost its first 0 in a spreadsheet', () => {
  const rows = ['R8.4.1,,零の一,零 花,9012345678,', 'R8.4.1,,零の二,零 次郎,595621234,', 'R8.4.1,,零の三,零 三郎,59512345678,', 'R8.4.1,,零の四,零 四郎,0595-62-9999,']
  it('is told before it is taken in, kept as it was written unless its bearer says otherwise, and then found by whoever calls', async () => {
    const { seen, reading } = await looked(rows)
    expect(seen).toMatchObject({ lostZeros: 2, restoresZeros: false })
    expect(seen.notices.map(({ row, reason, whole }) => [row, reason, whole])).toEqual([[2, 'zero_lost', '090-1234-5678'], [3, 'zero_lost', '0595-62-1234'], [4, 'odd_number', undefined]])
    const asWritten = given(await worker.does('commitImport', reading))
    expect((await sheet(asWritten.intakeIds[0])).whereabouts.map((one) => one.text)).toEqual(['9012345678'])
    given(await worker.does('undoImport', { batchId: asWritten.batchId }))
    const again = await looked(rows)
    const mended = given(await worker.does('checkImport', { fileId: again.reading.fileId, restoresZeros: true }))
    expect(mended.notices.map((one) => one.reason)).toEqual(['zero_restored', 'zero_restored', 'odd_number'])
    const done = given(await worker.does('commitImport', { ...again.reading, restoresZeros: true }))
    expect((await Promise.all(done.intakeIds.map(sheet))).map((one) => one.whereabouts[0]?.text)).toEqual(['09012345678', '0595621234', '59512345678', '0595-62-9999'])
    const called = given(await worker.does('findSimilarPersons', { phone: '090-1234-5678' }))
    expect(called.intakes.map((one) => one.id)).toContain(done.intakeIds[0])
  })

  it('and what is over are remembered for the next list of this form, by this agency alone', async () => {
    const { reading } = await looked(['R8.3.1,,覚える一,覚え 花,9012340000,'])
    given(await worker.does('commitImport', { ...reading, isPast: true, restoresZeros: true }))
    expect((await looked(['R8.3.2,,覚える二,覚え 次郎,9012340001,'])).seen).toMatchObject({ isPast: true, restoresZeros: true, ended: 1 })
    expect((await looked(['R8.3.2,,覚える二,覚え 次郎,9012340001,'], await city.as('st16'))).seen).toMatchObject({ isPast: false, restoresZeros: false })
  })
})
