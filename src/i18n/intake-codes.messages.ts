import type { Box, Channel, Consent, Consideration, Outcome, Route, Urgency } from '#domain/intake/codes.ts'
import { defineMessages, type LabelsFor } from './catalogue.ts'

/** The sixteen boxes. */
export const boxLabels: LabelsFor<Box> = defineMessages({
  C01: { ja: '病気や健康、障害のこと', en: 'Illness, health, disability', simple: 'びょうき・しょうがい' },
  C02: { ja: '住まいについて', en: 'Housing', simple: 'すむところ' },
  C03: { ja: '収入・生活費のこと', en: 'Income, living costs', simple: 'せいかつの おかね' },
  C04: { ja: '家賃やローンの支払いのこと', en: 'Rent, loan payments', simple: 'やちん・ローン' },
  C05: { ja: '税金や公共料金等の支払いについて', en: 'Taxes, utilities', simple: 'ぜいきん・でんき・すいどう' },
  C06: { ja: '債務について', en: 'Debts', simple: 'しゃっきん' },
  C07: { ja: '仕事探し、就職について', en: 'Job search', simple: 'しごとさがし' },
  C08: { ja: '仕事上の不安やトラブル', en: 'Trouble at work', simple: 'しごとの なやみ' },
  C09: { ja: '地域との関係について', en: 'Neighbourhood', simple: 'きんじょの こと' },
  C10: { ja: '家族との関係について', en: 'Family relations', simple: 'かぞくの こと' },
  C11: { ja: '子育てのこと', en: 'Child-raising', simple: 'こそだて' },
  C12: { ja: '介護のこと', en: 'Care', simple: 'かいご' },
  C13: { ja: 'ひきこもり・不登校', en: 'Withdrawal, school non-attendance', simple: 'いえから でられない・がっこうに いけない' },
  C14: { ja: 'DV・虐待', en: 'DV, abuse', simple: 'ぼうりょく' },
  C15: { ja: '食べるものがない', en: 'No food', simple: 'たべものが ない' },
  C16: { ja: 'その他', en: 'Other', simple: 'そのほか' },
})

/** Urgency. */
export const urgencyLabels: LabelsFor<Urgency> = defineMessages({
  immediate: { ja: '即時（生命）', en: 'Immediate (life)', simple: 'いますぐ' },
  within_48h: { ja: '24〜48時間', en: '24–48 hours', simple: '2日（ふつか）の うち' },
  within_week: { ja: '1週間以内', en: 'Within a week', simple: '1しゅうかんの うち' },
  usual: { ja: '通常', en: 'Usual', simple: 'ふつう' },
})

/** What stands where nobody has said how urgent it is. */
export const urgencyUnsaid = defineMessages({
  unsaid: { ja: '通常（未記入）', en: 'Usual (not given)', simple: 'ふつう（まだ）' },
})

/** Whom a consultation is about, and what stands there while nothing is known of how anybody is called. */
export const aboutWords = defineMessages({
  about: { ja: '本人', en: 'About', simple: 'だれの こと' },
  nameless: { ja: '名前 未確認', en: 'Name not known yet', simple: 'なまえは まだ' },
  aboutWhom: { ja: (p: { who: string }) => `本人：${p.who}`, en: (p: { who: string }) => `about: ${p.who}`, simple: (p: { who: string }) => `だれの こと：${p.who}` },
})

/** The six outcomes. */
export const outcomeLabels: LabelsFor<Outcome> = defineMessages({
  kept: { ja: 'ここで受け持つ', en: 'Kept here', simple: 'ここで てつだう' },
  passed_on: { ja: 'つないだ（確認ずみ）', en: 'Passed on and confirmed', simple: 'つないだ' },
  informed: { ja: '情報提供', en: 'Information given', simple: 'おしえた' },
  watched: { ja: '見守り', en: 'Mimamori (watching over)', simple: 'みまもる' },
  escalated: { ja: '多機関協働へ', en: 'To multi-agency work', simple: 'みんなで かんがえる' },
  emergency: { ja: '緊急対応', en: 'Emergency', simple: 'いそいで たすけた' },
})

/** Channels. */
export const channelLabels: LabelsFor<Channel> = defineMessages({
  visit: { ja: '来所', en: 'Visit', simple: 'きた' },
  phone: { ja: '電話', en: 'Phone', simple: 'でんわ' },
  mail: { ja: 'メール', en: 'E-mail', simple: 'メール' },
  web: { ja: 'Web・SNS', en: 'Web, social media', simple: 'インターネット' },
  letter: { ja: '手紙・FAX', en: 'Letter, fax', simple: 'てがみ' },
  home_visit: { ja: '訪問', en: 'Home visit', simple: 'いえに いった' },
  meeting: { ja: '会議', en: 'Meeting', simple: 'かいぎ' },
  list: { ja: '名簿・調査', en: 'List, survey', simple: 'めいぼ' },
  other: { ja: 'その他', en: 'Other', simple: 'そのほか' },
})

/** Routes. */
export const routeLabels: LabelsFor<Route> = defineMessages({
  R01: { ja: '本人（来所）', en: 'Person (in person)', simple: 'その 人（きた）' },
  R02: { ja: '本人（電話・メール）', en: 'Person (phone, mail)', simple: 'その 人（でんわ）' },
  R03: { ja: '家族・知人（来所）', en: 'Family or friend (in person)', simple: 'かぞく（きた）' },
  R04: { ja: '家族・知人（電話・メール）', en: 'Family or friend (phone, mail)', simple: 'かぞく（でんわ）' },
  R05: { ja: '関係機関・関係者紹介', en: 'Referred by an agency', simple: 'ほかの ところから' },
  R06: { ja: 'アウトリーチ', en: 'Outreach', simple: 'こちらから いった' },
  R07: { ja: 'その他', en: 'Other', simple: 'そのほか' },
  R10: { ja: '会議で把握', en: 'Known from a meeting', simple: 'かいぎで しった' },
  R11: { ja: '民生委員・地域住民', en: 'Commissioner or residents', simple: 'きんじょの 人' },
  R12: { ja: 'Web・SNS', en: 'Web, social media', simple: 'インターネット' },
  R13: { ja: '災害時調査', en: 'Disaster survey', simple: 'さいがいの とき' },
  R99: { ja: '不明', en: 'Unknown', simple: 'わからない' },
})

/** Consent states. */
export const consentLabels: LabelsFor<Consent> = defineMessages({
  not_asked: { ja: '未確認', en: 'Not asked yet', simple: 'まだ きいて いない' },
  written: { ja: '書面で同意', en: 'Written', simple: 'かみで はい' },
  spoken: { ja: '口頭で同意（記録）', en: 'Spoken (recorded)', simple: 'ことばで はい' },
  partial: { ja: '一部同意', en: 'Partial', simple: 'すこし はい' },
  working_towards: { ja: '未取得（働きかけ中）', en: 'Working towards it', simple: 'はなして いる' },
  refused: { ja: '同意しない', en: 'Refused', simple: 'いいえ' },
  unable_to_judge: { ja: '判断困難', en: 'Unable to judge', simple: 'きめられない' },
  not_needed: { ja: '同意不要（根拠あり）', en: 'Not needed (by law)', simple: 'なくてもよい' },
})

/** Considerations. */
export const considerationLabels: LabelsFor<Consideration> = defineMessages({
  interpreter: { ja: '通訳', en: 'Interpreter', simple: 'つうやく' },
  sign_language: { ja: '手話', en: 'Sign language', simple: 'しゅわ' },
  writing: { ja: '筆談', en: 'Writing', simple: 'かいて はなす' },
  wheelchair: { ja: '車いす', en: 'Wheelchair', simple: 'くるまいす' },
  large_print: { ja: '大きな文字', en: 'Large print', simple: 'おおきな じ' },
  no_phone: { ja: '電話しない', en: 'No phone calls', simple: 'でんわ しない' },
  no_home_visit: { ja: '訪問しない', en: 'No home visits', simple: 'いえに いかない' },
  same_sex: { ja: '同性の職員', en: 'Same-sex worker', simple: 'おなじ せいべつの 人' },
  perpetrator_near: { ja: '加害者情報あり', en: 'Perpetrator known', simple: 'こわい 人が いる' },
})
