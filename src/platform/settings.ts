import type { OperatorWords } from './words.ts'

/** One thing the operator may set: by a variable, and where `option` stands also on the command line. */
export type Setting = {
  readonly variable: string
  readonly option?: string
  /** What is written after the option; a setting without it is a switch. */
  readonly value?: string
  readonly words: OperatorWords
}

/** Everything the operator may set. The help and the reading of the configuration both go by this list. */
export const SETTINGS = [
  {
    variable: 'TSUNAGI_DATA',
    option: 'data',
    value: 'folder',
    words: { ja: 'データの置き場所（既定は ./data、練習は ./data/practice）', en: 'where the data lie (./data; the demo uses ./data/practice)' },
  },
  { variable: 'PORT', option: 'port', value: 'number', words: { ja: '待ち受けるポート（既定 8410）', en: 'port to listen on (8410)' } },
  { variable: 'HOST', option: 'host', value: 'address', words: { ja: '待ち受けるアドレス（既定 127.0.0.1）', en: 'address to listen on (127.0.0.1)' } },
  {
    variable: 'TSUNAGI_URL',
    option: 'url',
    value: 'address',
    words: {
      ja: '利用者が開くアドレス（招待のリンク、パスキー、送信元の確認に使う。例 https://tsunagi.example.lg.jp）',
      en: 'the address people open: for links in invitations, for passkeys, and the one origin changes come from (https://tsunagi.example.lg.jp)',
    },
  },
  { variable: 'TSUNAGI_TLS_CERT', words: { ja: 'TLS の証明書のファイル（PEM）', en: 'file of the TLS certificate (PEM)' } },
  { variable: 'TSUNAGI_TLS_KEY', words: { ja: 'TLS の秘密鍵のファイル（PEM）', en: 'file of the TLS private key (PEM)' } },
  {
    variable: 'TSUNAGI_TRUST_PROXY',
    words: { ja: 'TLS を受け持つプロキシのアドレス（カンマ区切り、同じ機械なら loopback）', en: 'addresses of the proxies that end TLS (comma separated; loopback for this machine)' },
  },
  {
    variable: 'TSUNAGI_PLAIN_HTTP',
    option: 'plain-http',
    words: { ja: '暗号化なしで他の機械から受ける（閉じた網での試験だけ）', en: 'serve other machines without encryption (for trials in a closed network only)' },
  },
  {
    variable: 'DATABASE_URL',
    words: { ja: '自前の PostgreSQL（15 以上）の、画面用の利用者', en: 'your own PostgreSQL (15 or later), as the login that serves' },
  },
  {
    variable: 'TSUNAGI_DOOR_DATABASE_URL',
    words: { ja: '同じく、サインイン用の利用者', en: 'the same, as the login that signs people in' },
  },
  {
    variable: 'TSUNAGI_ADMIN_DATABASE_URL',
    words: { ja: '同じく、更新（migration）用の管理者', en: 'the same, as the administrator who migrates' },
  },
  {
    variable: 'TSUNAGI_BACKUP_PASSPHRASE',
    words: { ja: 'バックアップを暗号化する合言葉（12 文字以上）', en: 'passphrase that encrypts backups (12 characters or more)' },
  },
  {
    variable: 'TSUNAGI_REQUESTS_PER_SECOND',
    words: { ja: '一つのサインインから一秒に受ける要求の数（既定 20）', en: 'requests a second taken from one session (20)' },
  },
  { variable: 'TSUNAGI_LOG', words: { ja: 'json にするとログを JSON で書く', en: 'json writes the log as JSON' } },
] as const satisfies readonly Setting[]

/** The name of something the operator may set. */
export type SettingName = (typeof SETTINGS)[number]['variable']
