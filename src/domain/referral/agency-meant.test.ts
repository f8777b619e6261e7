import { expect, it } from 'vitest'
import { agencyMeant } from './agency-meant.ts'

const livelihood = { id: 'a', name: 'くらし自立サポートみどり野', shortName: 'くらし自立', kana: 'クラシジリツサポートミドリノ', shortKana: null }
const agencies = [livelihood, { id: 'b', name: '保健センター', shortName: '窓口', kana: null, shortKana: null }, { id: 'c', name: '子ども窓口', shortName: '窓口', kana: null, shortKana: null }]

it('an agency is meant by what it is called, however that is written; by no part of it, and by no name that two bear', () => {
  for (const said of ['くらし自立', 'クラシ自立 サポート・みどり野', 'くらしじりつさぽーとみどりの']) expect(agencyMeant(said, agencies)?.id).toBe('a')
  for (const said of ['', '　', 'くらし', '窓口', '法テラス']) expect(agencyMeant(said, agencies)).toBeUndefined()
})
