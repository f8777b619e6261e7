import type { Story } from '../story.ts'

/** 不登校: two years away from school, and a father who works at night. */
export const yoshimura: Story = {
  household: '吉村家', title: '中1の秋から登校なし。父子家庭', area: 'いずみ', type: 'H5', home: 'rented', address: 'みどり野市いずみ町7丁目20番10号', rhythm: 30,
  accountable: [['AG10', '2024-06-04']],
  team: [['st08', '全体の調整', '2024-05-27'], ['st03', 'アウトリーチ', '2024-07-10'], ['st09', '学び舎うめ', '2024-10-15'], ['st07', '家庭', '2024-10-15']],
  members: [
    { name: '吉村 蓮', kana: 'ヨシムラ レン', birth: '2009-12-11', sex: 'M', relation: '本人', school: 'いずみ中学校（架空）→通信制', note: '動画編集が得意' },
    { name: '吉村 徹', kana: 'ヨシムラ トオル', birth: '1979-04-23', sex: 'M', relation: '父', phone: '0999-11-2007', work: '夜勤' },
  ],
  intake: {
    at: '2024-05-27T19:10', keptOn: '2024-06-04', by: 'st08', channel: 'phone', route: 'R03', inquirer: ['吉村 徹', '父'], boxes: ['C13', 'C10'], worst: 'C13', urgency: 'usual',
    text: '中3の息子が中1の秋から学校に行っていない', words: '中1の秋から。ゲームばかり。もう何を言えば', heard: '夜勤で昼は眠る。犬がいる。', judgement: '登校を目標にしない。会える人を増やす。', consent: 'written', considerationNote: '夜勤明けの午前は電話しない。学校には家の様子を伝えない',
    consentNote: '父は書面。本人は後に「いいけど学校には戻らない」とメモ',
  },
  contacts: [
    ['2024-06-18', 'st08', 'M2', '部屋の前で3分。', { with: '蓮さん' }],
    ['2024-07-16', 'st03', 'M2', '犬の散歩に10分同行。', { with: '蓮さん', judgement: '犬の話なら続く。' }],
    ['2024-09-19', 'st03', 'M2', '編集した動画を見せてくれる。メモで同意。', { with: '蓮さん', words: 'いいけど学校には戻らない', pinned: true }],
    ['2024-10-15', 'st01', 'M5', '支援決定。登校を目標にしない。主担当は学校教育課。', { with: '関係機関・父' }],
    ['2024-11-12', 'st09', 'M10', '学び舎うめを開所前の静かな時間に見学。', { with: '蓮さん' }],
    ['2025-01-28', 'st09', 'M10', '学び舎の紹介動画を作る役割。', { with: '蓮さん' }],
    ['2025-04-10', 'st08', 'M1', '通信制に入学。', { with: '父', words: 'あいつ、自分で決めました' }],
    ['2025-04-15', 'st01', 'M5', '再プラン。週2回、家族以外の人と何かを作る。', { with: '関係機関・蓮さん' }],
    ['2025-06-24', 'st03', 'M8', '家族会に父が初めて出る。', { with: '父' }],
    ['2025-08-30', 'st09', 'M10', '夏まつりの配信を担当。', { with: '蓮さん' }],
  ],
  referrals: [
    { by: 'st08', to: 'AG02', need: '家から出るきっかけ', why: '学校の人間ではない人に会ってほしい。', on: '2024-07-02', status: 'confirmed', facts: [['situation', '中1秋から登校なし、犬の散歩は夜に', 'consent']] },
    { by: 'st08', to: 'AG05', need: '感覚の過敏についての相談', why: '音がつらくスクーリングを休みました。', on: -30, status: 'returned', facts: [['health', '聴覚過敏・大人数が苦手', 'consent']], returned: ['other_agency_fits', '手帳がないため', '保健センターの発達相談に一緒に聞いてみる'] },
    { by: 'st08', to: 'AG11', need: '感覚の過敏についての相談', why: '基幹みどりから、こちらが合うのではと聞きました。', on: -20, status: 'returned', facts: [['health', '聴覚過敏・大人数が苦手', 'consent']], returned: ['outside_our_law', '15歳以上は対象の事業がない', '総合相談課と一緒に受け先を探す', 3] },
  ],
  facts: [[0, 'P17', '通信制に在籍。スクーリング月2回', '父'], [0, 'P24', '聴覚過敏・大人数が苦手', '蓮さん'], [0, 'strength', '動画編集、犬に優しい', '谷口']],
  warnings: [[0, 'approach', '訪問は夕方。ノックは1回、返事がなければ帰る', true, 12]],
  tasks: [],
}
