import { foldForSearch } from './fold-text.ts'

/** What is written where somebody has no place, or nobody was told of it: of these at least one. */
const NO_PLACE = [
  '住所不定', '住居不定', '居所不定', '不定', '不明', '不詳', '未確認', '未定', '未聴取', '未記入', 'なし', '無し', 'ない', '無い', '無', 'わからない', '分からない', 'わからず', '分からず', '知らない',
  '聞けていない', '聞けなかった', '聞けず', '聞き取れず', '聞いていない', '教えてもらえない', '教えてくれない', '言わない', '言いたくない', '話さない', '話したくない', '答えない', '答えたくない', '拒否',
  'ホームレス', '野宿', '路上', '路上生活', '車上', '車上生活', '車中泊', '車中生活', 'ネットカフェ', 'インターネットカフェ', 'ネカフェ', '漫画喫茶', 'マンガ喫茶', 'まんが喫茶', '転々', '点々', '泊まり歩く', '泊まり歩いて',
  '持っていない', '持たない', '解約', '止まっている', '止められている', '使えない', 'つながらない', '繋がらない',
] as const

/** What may stand beside it and tells no more. */
const BESIDE = [
  '住所', '居所', '住まい', 'すまい', '住む所', '住むところ', '住める所', '帰る家', '家', '電話', '電話番号', '番号', '携帯', '携帯電話', 'スマホ', '固定電話', '連絡先', '所', 'ところ', '本人', '本人が', '友人宅', '知人宅', '友達の家', '友人の家', '知人の家',
  'サウナ', 'カプセルホテル', 'ファミレス', '公園', '河川敷', '車', '市内', '市外', '県内', '県外', '特定の', 'どこか', 'あちこち', '各地', '今', 'いま', '現在', 'まだ', 'もう', '当面', '詳細', '詳しい',
  'を', 'に', 'で', 'の', 'と', 'が', 'は', 'も', 'や', 'へ', 'から', 'まで', 'など', '等', '中', '状態', '様子', 'こと', 'ため', 'という', 'との', 'とのこと', 'して', 'している', 'していて', 'いる', 'おり', 'しており', 'する', 'です', 'ます', 'だ', 'ある',
] as const

const MARKS = /[\p{P}\p{S}ー]/gu
const keyOf = (text: string): string => foldForSearch(text).replace(MARKS, '')
/** Longer than anything that says so little. */
const LONGEST = 60
const [NOTHING, FILLING] = [NO_PLACE.map(keyOf), [...NO_PLACE, ...BESIDE].map(keyOf)]

/** Whether a text is made of nothing but these words: at each letter that can be reached, those that go on from it. */
const isMadeOf = (key: string, words: readonly string[]): boolean => {
  const reached = new Set([0])
  for (const at of reached) for (const word of words) if (key.startsWith(word, at)) reached.add(at + word.length)
  return reached.has(key.length)
}

/**
 * Words that tell no place (所在を言わない言葉): 住所不定, 聞けていない, ネットカフェを転々. They are written and shown as they were said, and nobody is found by them: whoever has no address does not live with
 * everybody else who has none. Only where nothing else is written at all: a figure, a name of a town or of a house makes a place of it.
 */
export const tellsNoPlace = (text: string): boolean => {
  const key = keyOf(text)
  return key !== '' && key.length <= LONGEST && NOTHING.some((word) => key.includes(word)) && isMadeOf(key, FILLING)
}
