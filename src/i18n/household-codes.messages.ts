import type { ConflictKind } from '#domain/access/protection.ts'
import type { FactCode, Home, HouseholdKind, HouseholdType } from '#domain/household/codes.ts'
import type { CaseStanding } from '#domain/household/silence.ts'
import type { LocationKind, NameKind, Sex } from '#domain/person/codes.ts'
import { defineMessages, type LabelsFor } from './catalogue.ts'

/** How a case stands (状況). */
export const standingLabels: LabelsFor<CaseStanding> = defineMessages({
  tasks_open: { ja: '予定あり', en: 'Tasks open', simple: 'する ことが ある' },
  accompanying: { ja: '伴走中', en: 'Accompanying', simple: 'いっしょに いる' },
  silent: { ja: '音沙汰なし', en: 'Silent', simple: 'れんらくが ない' },
})

/** 予定が過ぎている: the nearest task is past its day. */
export const lateTaskMessages = defineMessages({
  late: { ja: (p: { n: number }) => `予定 ${p.n}日超過`, en: (p) => (p.n === 1 ? 'Task 1 day overdue' : `Task ${p.n} days overdue`), simple: (p) => `する ことが ${p.n}にち おくれ` },
})

/** Why somebody is on a team where nobody wrote a reason: they began it, or followed somebody who left. */
export const seatReasonLabels = defineMessages({
  intake: { ja: '相談を受け付けた', en: 'Took the intake', simple: 'そうだんを うけつけた' },
  support_case: { ja: 'この世帯を受け持ち始めた', en: 'Opened this household', simple: 'うけもちを はじめた' },
  referral: { ja: 'つなぎを書いた', en: 'Wrote the referral', simple: 'つなぎを かいた' },
  successor: { ja: '前の担当から引き継いだ', en: 'Took over from who was there before', simple: 'まえの たんとうから ひきついだ' },
})

/** 世帯の種類. */
export const householdKindLabels: LabelsFor<HouseholdKind> = defineMessages({
  ordinary: { ja: '通常', en: 'Ordinary', simple: 'ふつう' },
  shelter: { ja: '避難', en: 'Shelter', simple: 'ひなん' },
})

/** 世帯類型. */
export const householdTypeLabels: LabelsFor<HouseholdType> = defineMessages({
  H1: { ja: '単身（65歳以上）', en: 'Alone, 65 or older', simple: 'ひとり（65さい から）' },
  H2: { ja: '単身（64歳以下）', en: 'Alone, under 65', simple: 'ひとり（64さい まで）' },
  H3: { ja: '夫婦のみ', en: 'Couple', simple: 'ふうふ' },
  H4: { ja: '夫婦と未婚の子', en: 'Couple with children', simple: 'ふうふと こども' },
  H5: { ja: 'ひとり親と子', en: 'One parent with children', simple: 'ひとりの おやと こども' },
  H6: { ja: '老親と未婚の子', en: 'Aged parent with adult child', simple: 'としを とった おやと こども' },
  H7: { ja: '三世代', en: 'Three generations', simple: 'おじいさん・おやと こども' },
  H8: { ja: 'きょうだい等', en: 'Siblings and the like', simple: 'きょうだい など' },
  H9: { ja: '非親族の同居', en: 'Living with others', simple: 'かぞくでは ない ひとと' },
  H0: { ja: 'その他', en: 'Other', simple: 'そのほか' },
})

/** 住居. */
export const homeLabels: LabelsFor<Home> = defineMessages({
  owned: { ja: '持家', en: 'Owned', simple: 'じぶんの いえ' },
  rented: { ja: '民間賃貸', en: 'Rented', simple: 'かりた いえ' },
  public: { ja: '公営住宅', en: 'Public housing', simple: 'まちの いえ' },
  company: { ja: '社宅・寮', en: 'Company housing', simple: 'かいしゃの いえ' },
  lodging: { ja: '借間', en: 'Lodging', simple: 'かりた へや' },
  facility: { ja: '施設・病院', en: 'Facility or hospital', simple: 'しせつ・びょういん' },
  street: { ja: '野宿・車中', en: 'Street or car', simple: 'そと・くるま' },
  net_cafe: { ja: 'ネットカフェ等', en: 'Net cafe and the like', simple: 'ネットカフェ など' },
  other: { ja: 'その他', en: 'Other', simple: 'そのほか' },
})

/** 性別, as the person says. */
export const sexLabels: LabelsFor<Sex> = defineMessages({
  F: { ja: '女性', en: 'Female', simple: 'おんなの ひと' },
  M: { ja: '男性', en: 'Male', simple: 'おとこの ひと' },
  X: { ja: 'その他', en: 'Other', simple: 'そのほか' },
})

/** 氏名の種類. */
export const nameKindLabels: LabelsFor<NameKind> = defineMessages({
  official: { ja: '本名', en: 'Official name', simple: 'ほんとうの なまえ' },
  former: { ja: '旧姓・旧名', en: 'Former name', simple: 'まえの なまえ' },
  known_as: { ja: '通称', en: 'Known as', simple: 'いつもの なまえ' },
  heard: { ja: '聞いた名', en: 'As heard', simple: 'きいた なまえ' },
})

/** 所在のわかる情報の種類. */
export const locationKindLabels: LabelsFor<LocationKind> = defineMessages({
  address: { ja: '住所', en: 'Address', simple: 'すんで いる ところ' },
  phone: { ja: '電話', en: 'Telephone', simple: 'でんわ' },
  email: { ja: 'メール', en: 'Mail', simple: 'メール' },
  school: { ja: '学校・園', en: 'School', simple: 'がっこう' },
  work: { ja: '勤務先', en: 'Work', simple: 'しごとの ところ' },
  clinic: { ja: '医療機関', en: 'Clinic', simple: 'びょういん' },
  facility: { ja: '施設', en: 'Facility', simple: 'しせつ' },
  way: { ja: '連絡の取り方', en: 'How to reach', simple: 'れんらくの しかた' },
  note: { ja: '居そうな所', en: 'Where to find', simple: 'いそうな ところ' },
})

/** 利害関係の種類. */
export const conflictKindLabels: LabelsFor<ConflictKind> = defineMessages({
  self: { ja: '職員本人', en: 'Oneself', simple: 'じぶん' },
  family: { ja: '親族', en: 'Family', simple: 'かぞく' },
  adversary: { ja: '加害者側', en: 'Side of the perpetrator', simple: 'あいての ひと' },
  other: { ja: 'その他', en: 'Other', simple: 'そのほか' },
})

/** 分かっていることの項目. */
export const factLabels: LabelsFor<FactCode> = defineMessages({
  strength: { ja: '強み', en: 'Strength', simple: 'できる こと' },
  risk: { ja: '心配', en: 'Risk', simple: 'しんぱい' },
  home: { ja: '住まい', en: 'Home', simple: 'すまい' },
  work: { ja: '仕事・就学', en: 'Work or school', simple: 'しごと・がっこう' },
  insurance: { ja: '健康保険', en: 'Health insurance', simple: 'ほけん' },
  benefit: { ja: '公的給付', en: 'Benefits', simple: 'もらう おかね' },
  certificate: { ja: '手帳', en: 'Certificates', simple: 'てちょう' },
  care: { ja: '介護認定', en: 'Care level', simple: 'かいご' },
  arrears: { ja: '滞納', en: 'Arrears', simple: 'はらって いない おかね' },
  P01: { ja: '病気', en: 'Illness', simple: 'びょうき' },
  P02: { ja: 'けが', en: 'Injury', simple: 'けが' },
  P03: { ja: '障害（手帳有）', en: 'Disability, certified', simple: 'しょうがい（てちょう あり）' },
  P04: { ja: '障害（疑い）', en: 'Disability, suspected', simple: 'しょうがい かもしれない' },
  P05: { ja: '自死企図', en: 'Suicide attempt', simple: 'しにたい きもち' },
  P06: { ja: 'メンタルヘルス', en: 'Mental health', simple: 'こころの つらさ' },
  P07: { ja: '住まい不安定', en: 'Unstable home', simple: 'すまいの しんぱい' },
  P08: { ja: 'ホームレス', en: 'Homeless', simple: 'いえが ない' },
  P09: { ja: '経済的困窮', en: 'Poverty', simple: 'おかねが ない' },
  P10: { ja: '債務', en: 'Debt', simple: 'かりた おかね' },
  P11: { ja: '家計管理', en: 'Household budget', simple: 'おかねの つかいかた' },
  P12: { ja: '就職活動困難', en: 'Finding work', simple: 'しごと さがし' },
  P13: { ja: '就職定着困難', en: 'Keeping work', simple: 'しごとが つづかない' },
  P14: { ja: '生活習慣の乱れ', en: 'Daily rhythm', simple: 'まいにちの くらし' },
  P15: { ja: '社会的孤立', en: 'Isolation', simple: 'ひとりぼっち' },
  P16: { ja: '家族関係', en: 'Family relations', simple: 'かぞくの こと' },
  P17: { ja: '不登校', en: 'Not at school', simple: 'がっこうに いけない' },
  P18: { ja: '非行', en: 'Delinquency', simple: 'ひこう' },
  P19: { ja: '中卒・高校中退', en: 'Left school early', simple: 'がっこうを やめた' },
  P20: { ja: 'ひとり親', en: 'Single parent', simple: 'ひとりの おや' },
  P21: { ja: 'DV・虐待', en: 'Violence or abuse', simple: 'ぼうりょく' },
  P22: { ja: '外国籍', en: 'Foreign nationality', simple: 'がいこくの ひと' },
  P23: { ja: '刑余者', en: 'Former prisoner', simple: 'けいむしょに いた' },
  P24: { ja: 'コミュニケーションが苦手', en: 'Communication', simple: 'はなすのが にがて' },
  P25: { ja: '識字・言語・理解', en: 'Reading, language', simple: 'よむ こと・ことば' },
  P26: { ja: '被災', en: 'Disaster', simple: 'さいがい' },
  P27: { ja: 'その他の課題', en: 'Other', simple: 'そのほか' },
  X01: { ja: '8050', en: '8050', simple: '80さいの おやと 50さいの こども' },
  X02: { ja: 'ヤングケアラー', en: 'Young carer', simple: 'かぞくを たすける こども' },
  X03: { ja: 'ダブルケア', en: 'Double care', simple: 'こどもと おやの せわ' },
  X04: { ja: 'ごみ・セルフネグレクト', en: 'Hoarding, self-neglect', simple: 'ごみが たまる' },
  X05: { ja: '認知症（疑い）', en: 'Dementia, suspected', simple: 'ものわすれ' },
  X06: { ja: '介護負担', en: 'Burden of care', simple: 'かいごが たいへん' },
  X07: { ja: '子育て負担', en: 'Burden of parenting', simple: 'こそだてが たいへん' },
  X08: { ja: '近隣トラブル', en: 'Neighbours', simple: 'きんじょと もめる' },
  X09: { ja: '身寄りなし', en: 'No relatives', simple: 'かぞくが いない' },
  X10: { ja: '登録・在留・国籍', en: 'Registration, residence', simple: 'ざいりゅう・こくせき' },
  X11: { ja: '医療未受診・服薬中断', en: 'No treatment', simple: 'びょういんに いかない' },
  X12: { ja: 'サービス拒否', en: 'Declines services', simple: 'サービスは いらない と いう' },
  X13: { ja: '滞納・差押え', en: 'Arrears, seizure', simple: 'はらえない' },
  X14: { ja: '依存', en: 'Addiction', simple: 'やめられない' },
  X15: { ja: '性・ジェンダー', en: 'Sex, gender', simple: 'せい の こと' },
  X16: { ja: '多頭飼育', en: 'Too many animals', simple: 'どうぶつが おおい' },
  X17: { ja: 'ライフライン停止', en: 'Utilities cut off', simple: 'でんき・ガス・みずが とまる' },
  X18: { ja: '支援機関間の不一致', en: 'Agencies disagree', simple: 'てつだう ところが あわない' },
})
