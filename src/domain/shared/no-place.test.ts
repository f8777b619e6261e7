import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tellsNoPlace } from './no-place.ts'
import { placeKeys } from './place-key.ts'

const SAID = [
  '住所不定', '住所 不定', '住所不定（ホームレス）', '不明', '住所：不明', '聞けていない', '住所はまだ聞けていない', 'わからない', 'なし', '家なし', 'ホームレス', 'ホームレス状態', '路上生活', '車中泊', '車中泊をしている', '公園で野宿',
  'ネットカフェを転々', 'ネットカフェを転々としている', 'ﾈｯﾄｶﾌｪ等を転々', 'ネットカフェやサウナを転々としているとのこと', '友人宅を転々', '市内のネットカフェ', '本人が言いたくない', '帰る家がない', '持っていない', '電話なし', '携帯は止まっている',
]
const PLACES = [
  '若葉5-11-23', '住所不定（元は若葉町）', '青葉の知人宅', 'ネットカフェ架空 本店', '公園前1', '中央公園で野宿', 'みどり野市内を転々', '架空寮', '架空病院に入院中', '駅前のネットカフェ', '妹の家', '不明（夫は知っている）', '家', '友人宅', 'なし町', '車谷', '90', '娘さんの携帯', '若葉荘の電話',
]

describe('words that tell no place (住所不定, 聞けていない)', () => {
  it.each(SAID)('%s has no copy by which anybody is found, neither as it is kept nor as it is typed', (text) => {
    expect([text, tellsNoPlace(text)]).toEqual([text, true])
    for (const kind of ['address', 'phone', 'facility']) expect(placeKeys(kind, text)).toEqual({ search_key: '', number_key: '' })
  })

  it.each(PLACES)('%s is a place, or may be', (text) => {
    expect([text, tellsNoPlace(text)]).toEqual([text, false])
    expect(placeKeys('address', text).search_key).not.toBe('')
  })

  it('with a figure, a town or a house beside them are a place, wherever it stands', () => {
    const more = fc.constantFrom('1', '２', '三丁目', '若葉町', 'みどり野市', '架空区', 'ひばり荘', '架空ビル', '第一寮')
    fc.assert(fc.property(fc.constantFrom(...SAID), more, fc.boolean(), (text, place, isBefore) => {
      expect(tellsNoPlace(isBefore ? `${place}　${text}` : `${text}（${place}）`)).toBe(false)
    }))
  })
})
