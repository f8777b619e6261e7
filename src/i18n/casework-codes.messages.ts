import type { Hearing, Method, SharingRange, StoryKind, WarningKind } from '#domain/casework/codes.ts'
import { defineMessages, type LabelsFor } from './catalogue.ts'

/** 対応方法. */
export const methodLabels: LabelsFor<Method> = defineMessages({
  M1: { ja: '電話', en: 'Phone', simple: 'でんわ' },
  M2: { ja: '訪問・同行', en: 'Visit', simple: 'いった' },
  M3: { ja: '面談（来所）', en: 'Interview', simple: 'はなした' },
  M4: { ja: '所内会議', en: 'Internal meeting', simple: 'かいぎ' },
  M5: { ja: '重層的支援会議・支援調整会議', en: 'Support conference', simple: 'みんなの かいぎ' },
  M6: { ja: '支援会議', en: 'Statutory conference', simple: 'ひみつの かいぎ' },
  M7: { ja: '他機関との電話・協議', en: 'Talks with an agency', simple: 'ほかの ところと はなした' },
  M8: { ja: '他機関との会議', en: 'Meeting with agencies', simple: 'ほかの ところと かいぎ' },
  M9: { ja: 'メール・SNS・手紙', en: 'Mail or letter', simple: 'てがみ・メール' },
  M10: { ja: '居場所・活動', en: 'At an activity', simple: 'いばしょで あった' },
  M11: { ja: 'オンライン', en: 'Online', simple: 'オンライン' },
  M99: { ja: 'その他', en: 'Other', simple: 'そのほか' },
})

/** 共有範囲. */
export const sharingLabels: LabelsFor<SharingRange> = defineMessages({
  readers: { ja: 'この世帯を開ける人', en: 'Everyone who may open this', simple: 'みんな' },
  agency: { ja: '自分の機関だけ', en: 'My agency', simple: 'じぶんの ところ' },
  team: { ja: '支援チームだけ', en: 'The team', simple: 'チーム' },
  handlers: { ja: '秘匿情報の取扱者だけ', en: 'Handlers only', simple: 'きまった 人だけ' },
})

/** Who can read a record of each range, said to the writer who chooses it. */
export const sharingReachLabels: LabelsFor<SharingRange> = defineMessages({
  readers: {
    ja: 'この世帯のページを開ける人なら、どの機関の人でも読めます。',
    en: 'Anybody who may open this household can read it, whatever their agency.',
    simple: 'この かぞくの ページを ひらける 人は みんな よめます。',
  },
  agency: {
    ja: 'あなたの機関の人だけが読めます。ほかの機関の人には、あることも分かりません。',
    en: 'Your agency alone can read it. Others do not learn that it exists.',
    simple: 'あなたの ところの 人だけが よめます。',
  },
  team: {
    ja: '主担当と支援チームに名前のある人だけが読めます。',
    en: 'Only the lead and the people named in the team can read it.',
    simple: 'チームの 人だけが よめます。',
  },
  handlers: {
    ja: '秘匿中は取扱者だけが読めます。秘匿する人がいないあいだは、この世帯を開ける人が読めます。',
    en: 'While somebody is concealed, only handlers can read it; otherwise anybody who may open this household.',
    simple: 'ひみつの 人が いる ときは、きまった 人だけが よめます。',
  },
})

/** つながったか. */
export const hearingLabels: LabelsFor<Hearing> = defineMessages({
  heard: { ja: '会えた・話せた', en: 'Met or spoken to', simple: 'あえた・はなせた' },
  missed: { ja: '会えず・応答なし', en: 'Nobody met', simple: 'あえなかった' },
})

/** 注意事項の種別. */
export const warningKindLabels: LabelsFor<WarningKind> = defineMessages({
  safety: { ja: '安全', en: 'Safety', simple: 'あぶない' },
  approach: { ja: '会い方', en: 'Approach', simple: 'あいかた' },
  privacy: { ja: '話さないこと', en: 'Not to be told', simple: 'いわない こと' },
  health: { ja: '健康', en: 'Health', simple: 'からだ' },
  contact: { ja: '連絡の仕方', en: 'How to reach', simple: 'れんらくの しかた' },
  other: { ja: 'その他', en: 'Other', simple: 'そのほか' },
})

/** What stands on the timeline. */
export const storyKindLabels: LabelsFor<StoryKind> = defineMessages({
  record: { ja: '記録', en: 'Records', simple: 'きろく' },
  intake: { ja: '受付', en: 'Intakes', simple: 'うけつけ' },
  referral: { ja: 'つなぎ', en: 'Referrals', simple: 'つなぎ' },
})
