import type { Method, SharingRange, StoryKind, WarningKind } from '#domain/casework/codes.ts'
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
  handlers: { ja: '秘匿情報の取扱者だけ', en: 'Handlers only', simple: 'きまった人だけ' },
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
