import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const look = async (by: Worker, list: string) => {
  const fileId = newId()
  given(await by.does('putImportPart', { fileId, fileName: '受付簿.csv', part: 0, parts: 1, content: Buffer.from(list).toString('base64') }))
  return given(await by.does('checkImport', { fileId })).preview.map((row) => row.known)
}

type Named = { readonly name: string; readonly birth: string | null; readonly personId: string }

/** Somebody on record by name, in a case that one agency holds open. */
const somebody = async (where: string): Promise<Named> => {
  const { rows: [one] } = await city.database.admin.query<Named>(`select n.as_written as name, p.birth_on::text as birth, p.id as "personId"
    from person p join person_name n on n.person_id = p.id and n.kind = 'official' where p.birth_on is not null and ${where} order by p.id limit 1`)
  return one ?? { name: '', birth: null, personId: '' }
}

const listOf = ({ name, birth }: Named): string => `概要,氏名,生年月日\r\n家賃,${name},${birth}\r\n食費,架空 どこにもいない,昭和3年3月3日`

describe('a list that is looked at before it is taken in', () => {
  it('says whom it is about that is on record already, as the panel of possible duplicates does: by name, or masked with the agency to ask', async () => {
    const [counsellor, coordinator] = [await city.as('st04'), await city.as('st01')]
    const them = await somebody(`not exists (select 1 from concealment c where c.person_id = p.id and c.released_at is null)
      and exists (select 1 from matter_person q join matter m on m.id = q.matter_id where q.person_id = p.id and m.kind = 'support_case' and m.closed_at is null)`)
    for (const worker of [counsellor, coordinator]) {
      const panel = given(await worker.does('findSimilarPersons', { name: them.name, birth: them.birth ?? '' }))
      const [known, nobody] = await look(worker, listOf(them))
      expect(nobody).toEqual({ persons: [], masked: [], beyond: 0 })
      const likely = panel.persons.filter((one) => one.matched.length > 1).map((one) => one.personId)
      expect(known?.persons.map((one) => one.personId)).toEqual(expect.arrayContaining(likely))
      expect(known?.masked).toEqual(panel.masked.slice(0, 3))
      expect((known?.persons.length ?? 0) + (known?.masked.length ?? 0)).toBeGreaterThan(0)
      const told = [...(known?.persons.map((one) => one.personId) ?? []), ...(known?.masked.map((one) => one.matterId) ?? [])]
      const { rows } = await city.database.admin.query<{ named: boolean }>(`select subjects @> $1::uuid[] as named from journal where operation = 'checkImport' order by at desc limit 1`, [told])
      expect(rows).toEqual([{ named: true }])
    }
  })

  it('tells nothing of somebody concealed to whoever may not open their record', async () => {
    const hidden = await somebody(`exists (select 1 from concealment c join concealment_handler h on h.concealment_id = c.id
      where c.person_id = p.id and c.released_at is null and h.membership_id = '${demoId('membership/st07')}')`)
    const [known] = await look(await city.as('st07'), listOf(hidden))
    expect(known?.persons.map((one) => one.personId)).toContain(hidden.personId)
    const stranger = await city.as('st16')
    expect(given(await stranger.does('findSimilarPersons', { name: hidden.name })).persons).toEqual([])
    expect(await look(stranger, listOf(hidden))).toEqual(Array(2).fill({ persons: [], masked: [], beyond: 0 }))
  })
})
