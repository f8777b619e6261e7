import type { DoorDeed, OfficeDeed } from '#domain/journal/unpromised.ts'
import { defineMessages, type LabelsFor } from '#i18n/catalogue.ts'

/** What an auditor reads where the contract has no name: deeds at the door, and the office's own. A name says what was tried, done or refused alike. */
export const deedNameLabels: LabelsFor<DoorDeed | OfficeDeed> = defineMessages({
  signIn: { ja: 'サインイン', en: 'Sign in', simple: 'はいる' },
  openSession: { ja: 'サインイン（継続）', en: 'Open a session', simple: 'つづけて はいる' },
  signOut: { ja: 'サインアウト', en: 'Sign out', simple: 'でる' },
  signOutEverywhere: { ja: 'すべての端末からサインアウト', en: 'Sign out everywhere', simple: 'ぜんぶの きかいから でる' },
  lock: { ja: '画面のロック', en: 'Lock the screen', simple: 'がめんを とじる' },
  unlock: { ja: 'ロックの解除', en: 'Unlock the screen', simple: 'がめんを あける' },
  setPassword: { ja: 'パスワードの設定', en: 'Set a password', simple: 'パスワードを きめる' },
  setTotp: { ja: '認証アプリの設定', en: 'Set up an authenticator app', simple: 'アプリを とうろくする' },
  addPasskey: { ja: 'パスキーの追加', en: 'Add a passkey', simple: 'パスキーを ふやす' },
  renewRecoveryCodes: { ja: '回復コードの更新', en: 'Renew recovery codes', simple: '回復《かいふく》コードを つくりなおす' },
  openInvitation: { ja: '招待を開く', en: 'Open an invitation', simple: 'しょうたいを ひらく' },
  takeUpInvitation: { ja: '招待の受け取り', en: 'Take up an invitation', simple: 'しょうたいを うけとる' },
  switchMembership: { ja: '所属の切り替え', en: 'Change the membership', simple: 'しょぞくを かえる' },
  stayHere: { ja: '席にいることの知らせ', en: 'Say that somebody is at the screen', simple: 'いる ことを しらせる' },
  escalateSilentReferrals: { ja: '返事のないつなぎの引き上げ（自動）', en: 'Escalate silent referrals (automatic)', simple: 'へんじの ない つなぎを しらせる' },
  settleEndedAgencies: { ja: '終わった機関の引き継ぎ（自動）', en: 'Settle ended agencies (automatic)', simple: 'おわった きかんから ひきつぐ' },
  settleEndedMemberships: { ja: '任期の終わった人からの引き継ぎ（自動）', en: 'Settle posts whose day has come (automatic)', simple: 'やめた 人から ひきつぐ' },
  reconcileDaily: { ja: '毎日の突合せ（自動）', en: 'Daily reconciliation (automatic)', simple: 'まいにち たしかめる' },
  openReferralLink: { ja: '一回限りのリンクで開く', en: 'Open by a one-time link', simple: '1かいだけの リンクで みる' },
  answerReferralLink: { ja: '一回限りのリンクで返事をする', en: 'Answer by a one-time link', simple: '1かいだけの リンクで こたえる' },
})
