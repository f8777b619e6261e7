import type { Operation } from '#contract/operation.ts'
import { operations } from '#contract/operations.ts'

type Name = { readonly ja: string; readonly en: string }

/** What is done at the door, and by the office itself, is promised to nobody and has its names here. */
const OTHERS: Readonly<Record<string, Name>> = {
  signIn: { ja: 'サインイン', en: 'Sign in' },
  openSession: { ja: 'サインイン（継続）', en: 'Open a session' },
  signOut: { ja: 'サインアウト', en: 'Sign out' },
  signOutEverywhere: { ja: 'すべての端末からサインアウト', en: 'Sign out everywhere' },
  lock: { ja: '画面のロック', en: 'Lock the screen' },
  unlock: { ja: 'ロックの解除', en: 'Unlock the screen' },
  setPassword: { ja: 'パスワードの設定', en: 'Set a password' },
  setTotp: { ja: '認証アプリの設定', en: 'Set up an authenticator app' },
  addPasskey: { ja: 'パスキーの追加', en: 'Add a passkey' },
  renewRecoveryCodes: { ja: '回復コードの更新', en: 'Renew recovery codes' },
  openInvitation: { ja: '招待を開く', en: 'Open an invitation' },
  takeUpInvitation: { ja: '招待の受け取り', en: 'Take up an invitation' },
  switchMembership: { ja: '所属の切り替え', en: 'Change the membership' },
  escalateSilentReferrals: { ja: '返事のないつなぎの引き上げ（自動）', en: 'Escalate silent referrals (automatic)' },
  settleEndedAgencies: { ja: '終わった機関の引き継ぎ（自動）', en: 'Settle ended agencies (automatic)' },
  reconcileDaily: { ja: '毎日の突合せ（自動）', en: 'Daily reconciliation (automatic)' },
}

/** The name of an operation as an auditor reads it. */
export const nameOfOperation = (code: string): Name => {
  const promised: Readonly<Record<string, Operation>> = operations
  return (Object.hasOwn(promised, code) ? promised[code]?.summary : OTHERS[code]) ?? { ja: code, en: code }
}
