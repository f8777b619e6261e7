import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const LIST = [
  '受付日,相談者氏名,ﾌﾘｶﾞﾅ,生年月日,電話番号,住所,相談内容', 'R8.4.1,髙橋 一郎,タカハシ イチロウ,昭和40年1月7日,0999-22-0001,架空町1,家賃が払えない', 'R8.4.2,匿名,,,,,隣の家から泣き声がする',
].join('\r\n')

describe('a 受付簿 whose only name is that of the 相談者', () => {
  it('puts one person on each sheet, with all that stands beside the name, and nobody called 匿名', async () => {
    const fileId = newId()
    given(await worker.does('putImportPart', { fileId, fileName: '受付簿.csv', part: 0, parts: 1, content: Buffer.from(LIST).toString('base64') }))
    const seen = given(await worker.does('checkImport', { fileId }))
    expect(seen.preview.map((one) => [one.name, one.inquirerName, one.isAnonymous])).toEqual([['髙橋 一郎', '', false], ['', '', true]])
    expect(seen.notices).toMatchObject([{ row: 3, column: '相談者氏名', value: '匿名', reason: 'no_name' }])
    const { intakeIds } = given(await worker.does('commitImport', { fileId, mapping: seen.mapping, faultyRows: 'take_none' }))
    const [told, nameless] = [given(await worker.does('getIntake', { id: intakeIds[0] ?? '' })), given(await worker.does('getIntake', { id: intakeIds[1] ?? '' }))]
    expect(told).toMatchObject({ inquirerAnonymous: false, inquirerName: null, subjects: [{ name: '髙橋 一郎', kana: 'タカハシ イチロウ' }] })
    expect(nameless).toMatchObject({ inquirerAnonymous: true, inquirerName: null, subjects: [] })
  })
})
