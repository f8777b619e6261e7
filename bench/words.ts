import { foldForSearch } from '#domain/shared/fold-text.ts'

/** A word the invented people and notes are made of. */
export type Word = { readonly kind: 'family' | 'given' | 'sentence'; readonly place: number; readonly text: string; readonly reading: string; readonly folded: string }

const FAMILY = `佐藤サトウ 鈴木スズキ 高橋タカハシ 田中タナカ 伊藤イトウ 渡辺ワタナベ 山本ヤマモト 中村ナカムラ 小林コバヤシ 加藤カトウ 吉田ヨシダ 山田ヤマダ 佐々木ササキ 山口ヤマグチ
松本マツモト 井上イノウエ 木村キムラ 林ハヤシ 斎藤サイトウ 清水シミズ 山崎ヤマザキ 森モリ 池田イケダ 橋本ハシモト 阿部アベ 石川イシカワ 山下ヤマシタ 中島ナカジマ 石井イシイ 小川オガワ 前田マエダ 岡田オカダ
長谷川ハセガワ 藤田フジタ 後藤ゴトウ 近藤コンドウ 村上ムラカミ 遠藤エンドウ 青木アオキ 坂本サカモト 福田フクダ 太田オオタ 西村ニシムラ 藤井フジイ 金子カネコ 岡本オカモト 藤原フジワラ 三浦ミウラ 中野ナカノ 原田ハラダ`

const GIVEN = `花子ハナコ 太郎タロウ 一郎イチロウ 次郎ジロウ 和子カズコ 幸子サチコ 恵子ケイコ 洋子ヨウコ 健一ケンイチ 誠マコト 隆タカシ 直樹ナオキ 美咲ミサキ 陽菜ヒナ 大輔ダイスケ 翔太ショウタ 愛アイ 真由美マユミ 由美子ユミコ
明美アケミ 久美子クミコ 裕子ユウコ 清キヨシ 勇イサム 進ススム 博ヒロシ 修オサム 茂シゲル 稔ミノル 実ミノル 昭アキラ 正タダシ 弘ヒロシ 節子セツコ 文子フミコ 千代チヨ 春子ハルコ 夏美ナツミ 秋子アキコ 冬美フユミ`

const OPENINGS = ['朝に電話があり、', '家庭訪問。', '窓口に来所。', '民生委員から連絡。', '同行して受診。', '学校から連絡があり、', '夕方に立ち寄ると、', '関係者で打合せ。']
const HAPPENINGS = [
  '冷蔵庫に食べるものがほとんどない', '電気が止まりそうだと話す', 'ガス代の督促状を見せてくれた', '夜眠れない日が続いている', '息子は部屋から出てこない', '薬が余っている様子',
  '玄関先に荷物が積まれている', '通院の足がないと困っている', '仕事の面接に行けた', '家賃を三か月滞納している', '近所とのもめごとを心配', '子どもが学校を休みがち', '介護の手続きを知らなかった',
  '母の物忘れが進んだ', '久しぶりに散歩に出られた', '畑仕事の話で笑顔が見られた', '保険証が見つからない', '年金の支給日まで持たない', '猫が十匹に増えていた', '引っ越し先を探している',
]
const ENDINGS = ['。来週また訪ねる。', '。本人は急がないと言う。', '。家計の相談を勧めた。', '。次回は一緒に窓口へ行く。', '。見守りを続ける。', '。家族の意向も聞くことにした。']

const named = (kind: 'family' | 'given', text: string): readonly Word[] =>
  text.split(/\s+/).map((one, n) => {
    const [, written = one, reading = ''] = /^(.*?)([ァ-ヴー]+)$/.exec(one) ?? []
    return { kind, place: n, text: written, reading, folded: foldForSearch(written) }
  })

const pick = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}

/** Two thousand sentences, each naming somebody: so there are words every note has, and words few have, as in real notes. */
const sentences = (families: readonly Word[], givens: readonly Word[]): readonly Word[] =>
  Array.from({ length: families.length * givens.length }, (_, place) => {
    const somebody = `${pick(families, place).text}${pick(givens, Math.floor(place / families.length)).text}`
    const text = `${pick(OPENINGS, place)}${pick(HAPPENINGS, Math.floor(place / 8))}（${somebody}さんの話）${pick(ENDINGS, Math.floor(place / 3))}`
    return { kind: 'sentence', place, text, reading: '', folded: foldForSearch(text) }
  })

const FAMILIES = named('family', FAMILY)
const GIVENS = named('given', GIVEN)

/** All words, the same every time. */
export const WORDS: readonly Word[] = [...FAMILIES, ...GIVENS, ...sentences(FAMILIES, GIVENS)]
