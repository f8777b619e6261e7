import type { Story } from '../story.ts'

/** 孤立: a man who lost his wife, and whom nobody calls by his name. */
export const hara: Story = {
  household: '原さん', title: '妻を亡くし、訪ねる人なし。身寄りなし', area: 'えのき', type: 'H1', home: 'rented', address: 'みどり野市えのき町10丁目29番13号', rhythm: 14,
  accountable: [['AG02', '2025-03-12'], ['AG04', '2025-06-17']],
  team: [['st14', '全体の調整', '2025-03-18'], ['st02', '見守り・身寄り', '2025-03-10'], ['st09', '役割づくり', '2025-05-15']],
  members: [{ name: '原 義雄', kana: 'ハラ ヨシオ', birth: '1945-12-25', sex: 'M', relation: '本人', phone: '0999-11-2010', clinic: '市立病院', note: '元時計職人。将棋三段' }],
  intake: {
    at: '2025-03-10T07:40', keptOn: '2025-03-12', by: 'st02', channel: 'phone', route: 'R11', introducedBy: 'A64', inquirer: ['新聞販売店', '配達'], boxes: ['C09', 'C01'], worst: 'C09', urgency: 'immediate',
    text: '新聞が2日分たまっている一人暮らしの方', words: '迷惑をかけずに逝きたい。でも将棋は指したい', heard: '民生委員と安否確認。在宅、脱水気味。', judgement: '命に別状なし。話す相手がいない。', consent: 'spoken', consentForm: { explained: 'yes', mayKnow: '地域包括、社協', mayNotKnow: '民生委員（詳しい病歴）' },
  },
  contacts: [
    ['2025-03-10', 'st02', 'M2', '民生委員と訪問。在宅、水分をとる。', { with: '義雄さん・民生委員' }],
    ['2025-03-18', 'st02', 'M2', '妻の写真の話。', { with: '義雄さん' }],
    ['2025-04-01', 'st14', 'M2', '書面で同意。服薬カレンダー。', { with: '義雄さん' }],
    ['2025-05-15', 'st09', 'M10', 'サロンで将棋を1局。', { with: '義雄さん', words: '名前で呼ばれたのは久しぶりだ', pinned: true }],
    ['2025-05-21', 'st14', 'M8', '地域ケア会議。見守りの網と死後事務の整理。', { with: '関係機関' }],
    ['2025-06-17', 'st01', 'M5', '支援決定。主担当はおおぞら包括。', { with: '関係機関・義雄さん' }],
    ['2025-07-24', 'st09', 'M10', '子ども将棋教室の先生役。', { with: '義雄さん' }],
    ['2025-10-02', 'st02', 'M3', 'エンディングノートを書き始める。死後事務は市のモデル事業で。', { with: '義雄さん' }],
  ],
  referrals: [
    { by: 'st14', to: 'AG02', need: '将棋の集まり', why: '家から出る用事がひとつあれば、と本人が言っています。', on: '2025-04-15', status: 'confirmed', facts: [['wish', '将棋は指したい', 'consent'], ['identity', '原義雄', 'consent']] },
  ],
  facts: [[0, 'P15', '週の会話0〜1回→週3回', '三浦'], [0, 'P01', '心不全。服薬は自分で管理', '水野'], [0, 'strength', '元時計職人、将棋三段、義理堅い', '村井']],
  warnings: [[0, 'safety', '新聞が2日たまったら販売店からすぐ連絡が来る', true, 30]],
  tasks: [],
}
