import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { put } from '#tests/support/imported-list.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const sheet = async (id: string | undefined) => given(await worker.does('getIntake', { id: id ?? '' }))

describe('who is in charge of a consultation (担当者), as the list says', () => {
  const lead = async (id: string | undefined): Promise<string | undefined> =>
    (await city.database.admin.query<{ name: string }>(`select f.name from matter_team t join membership m on m.id = t.membership_id join staff f on f.id = m.staff_id
      where t.matter_id = $1 and t.part = 'lead' and t.valid_to is null`, [id])).rows[0]?.name
  const nameOf = async (code: string): Promise<string> => (await city.database.admin.query<{ name: string }>('select name from staff where code = $1', [code])).rows[0]?.name ?? ''
  const taken = async (heading: string, rows: readonly string[]) => {
    const fileId = await put(worker, [`受付日,概要,${heading}`, ...rows].join('\r\n'))
    const seen = given(await worker.does('checkImport', { fileId }))
    const { intakeIds } = given(await worker.does('commitImport', { fileId, mapping: seen.mapping, faultyRows: 'take_none' }))
    return { seen, sheets: await Promise.all(intakeIds.map(sheet)), leads: await Promise.all(intakeIds.map(lead)) }
  }

  it('has the row on their day, whoever took it; the importer has what names nobody', async () => {
    const [me, colleague] = [await nameOf('st04'), await nameOf('st29')]
    const { seen, sheets, leads } = await taken('受付者,担当者', [`R8.4.1,担当の一,退職した山田,${colleague}`, `R8.4.2,担当の二,${colleague},`, 'R8.4.3,担当の三,,', `R8.4.4,担当の四,,${colleague.split(/\s/u)[0] ?? ''}`])
    expect(leads).toEqual([colleague, colleague, me, colleague])
    expect(sheets.map((one) => one.receivedByName)).toEqual(['退職した山田', colleague, me, colleague.split(/\s/u)[0]])
    expect(seen.preview.map((one) => one.inChargeName)).toEqual([colleague, colleague, null, colleague])
    expect(seen.notices).toMatchObject([{ row: 2, column: '受付者', value: '退職した山田', reason: 'taker_unknown' }])
  })

  it('and who took it is told row by row where no colleague bears the name, also of what is over: it is taken all the same, with the name as written and nobody’s', async () => {
    const colleague = await nameOf('st29')
    const { seen, sheets } = await taken('受付者,結果', [`R8.7.1,職員の一,${colleague},`, 'R8.7.2,知らない二,架空 無名,', 'R8.7.3,終わった三,架空 無名,情報提供', 'R8.7.4,名のない四,,'])
    expect(seen).toMatchObject({ faultCount: 0, takeable: 4 })
    expect(seen.notices.filter((one) => one.reason === 'taker_unknown')).toMatchObject([3, 4].map((row) => ({ row, column: '受付者', value: '架空 無名' })))
    expect(sheets.map((one) => one.receivedByName)).toEqual([colleague, '架空 無名', '架空 無名', await nameOf('st04')])
  })

  it('by a family name alone is told the whole list through: whoever of that name is in office now may not be meant', async () => {
    const colleague = await nameOf('st29')
    const family = colleague.split(/\s/u)[0] ?? ''
    const more = Array.from({ length: 21 }, (_, n) => `R8.6.1,姓だけの${n},${family}`)
    const { seen } = await taken('担当者', [`R8.6.1,姓名の一,${colleague}`, 'R8.6.1,名のない二,', ...more])
    expect(seen.preview.slice(0, 3).map((one) => [one.inChargeName, one.isByFamilyName])).toEqual([[colleague, false], [null, false], [colleague, true]])
    expect(seen.familyNames).toEqual([{ told: family, name: colleague, rows: 21 }])
  })

  it('is told where nobody in office bears the name: the row comes to the importer, and the name stays in what was heard', async () => {
    const [me, colleague] = [await nameOf('st04'), await nameOf('st29')]
    const { seen, sheets, leads } = await taken('受付者,担当者', [`R8.5.1,いない担当,${colleague},退職した山田`])
    expect(seen.notices).toMatchObject([{ row: 2, column: '担当者', value: '退職した山田', reason: 'not_in_office' }])
    expect(leads).toEqual([me])
    expect(sheets).toMatchObject([{ heard: '担当者：退職した山田', receivedByName: colleague }])
    await city.database.admin.query(`update account set disabled_at = now() - interval '1 minute' where staff_id = (select id from staff where code = 'st29')`)
    const later = await taken('担当者', [`R8.5.2,使えない担当,${colleague}`])
    await city.database.admin.query(`update account set disabled_at = null where staff_id = (select id from staff where code = 'st29')`)
    expect(later.leads).toEqual([me])
    expect(later.sheets).toMatchObject([{ receivedByName: colleague, heard: `担当者：${colleague}` }])
  })

  it('who must not meet somebody (利益相反) is not given the row about them: it comes to whoever takes the list in, who is told that it did and not why', async () => {
    const { rows: [hidden] } = await city.database.admin.query<{ id: string; phone: string }>(
      `select l.person_id as id, l.as_written as phone from location l join concealment c on c.person_id = l.person_id join concealment_handler h on h.concealment_id = c.id
        where l.kind = 'phone' and h.membership_id = $1 and c.released_at is null order by 1 limit 1`, [demoId('membership/st07')])
    const [handler, personId] = [await city.as('st07'), hidden?.id ?? '']
    const takenOfHers = async (text: string, colleague: string) => {
      const fileId = await put(handler, `概要,電話,担当者\r\n${text},${hidden?.phone},${colleague}`)
      const { mapping } = given(await handler.does('checkImport', { fileId }))
      const { intakeIds, batchId, toImporter } = given(await handler.does('commitImport', { fileId, mapping, faultyRows: 'take_none', answers: [{ row: 2, personId }] }))
      const shown = given(await handler.does('getImportBatch', { batchId })).intakes.map((one) => one.inChargeName)
      return { lead: await lead(intakeIds[0]), shown, toImporter }
    }
    const [other, own] = [await nameOf('st39'), await nameOf('st07')]
    expect(await takenOfHers('家計の相談', other)).toEqual({ lead: other, shown: [other], toImporter: 0 })
    given(await handler.does('declareConflict', { personId, staffId: demoId('staff/st40'), kind: 'family' }))
    expect(await takenOfHers('住まいの相談', await nameOf('st40'))).toEqual({ lead: own, shown: [own], toImporter: 1 })
  })
})

describe('an agency that follows one that has ended', () => {
  it('finds what that one said of a list of the same form, and knows whom the list names of its people', async () => {
    const { admin } = city.database
    const { rows: [me] } = await admin.query<{ name: string; agency: string }>(`select f.name, b.agency_id as agency from staff f join membership b on b.staff_id = f.id where f.code = 'st04'`)
    const listOf = (who: Worker, text: string) => put(who, ['受付日,概要,書いた人', `R8.7.1,${text},${me?.name ?? ''}`].join('\r\n'))
    const fileId = await listOf(worker, '引き継がれた形の一')
    const { mapping } = given(await worker.does('checkImport', { fileId }))
    given(await worker.does('commitImport', { fileId, mapping: mapping.map((field, at) => (at === 2 ? 'receivedBy' : field)), faultyRows: 'take_none' }))
    const heir = await city.as('st05')
    const seenByHeir = async () => {
      const fileId = await listOf(heir, '引き継がれた形の二')
      return { fileId, ...given(await heir.does('checkImport', { fileId })) }
    }
    expect((await seenByHeir()).mapping).toEqual(mapping)
    await admin.query('update agency set contract_to = now(), successor_agency_id = $2 where id = $1', [me?.agency, demoId('agency/AG06')])
    const seen = await seenByHeir()
    expect(seen.mapping[2]).toBe('receivedBy')
    const { intakeIds } = given(await heir.does('commitImport', { fileId: seen.fileId, mapping: seen.mapping, faultyRows: 'take_none' }))
    const { rows } = await admin.query<{ agency: string }>('select b.agency_id as agency from intake i join membership b on b.id = i.received_by where i.id = any ($1)', [intakeIds])
    expect(rows).toEqual([{ agency: me?.agency }])
  })
})
