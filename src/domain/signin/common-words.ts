/**
 * Words that stand in every list of stolen passwords, or that lie nearest at hand here (よくある言葉). A password may hold
 * one of them; it only does not count towards what is hard to guess.
 */
export const COMMON_WORDS: readonly string[] = [
  'password', 'passwd', 'passward', 'pass', 'passcode', 'secret', 'letmein', 'welcome', 'changeme', 'default', 'login', 'signin', 'admin', 'administrator',
  'root', 'master', 'guest', 'test', 'sample', 'hello', 'iloveyou', 'love', 'lovely', 'monkey', 'dragon', 'sunshine', 'princess', 'football',
  'baseball', 'soccer', 'superman', 'batman', 'pokemon', 'pikachu', 'doraemon', 'nintendo', 'michael', 'jordan', 'shadow', 'computer',
  'internet', 'windows', 'microsoft', 'google', 'excel', 'office', 'qwerty', 'qwertyuiop', 'asdf', 'asdfgh', 'asdfghjkl', 'zxcv', 'zxcvbnm',
  'qazwsx', 'qazwsxedc', 'abc', 'abcd', 'abcdef', 'abcdefg', 'xyz',
  'spring', 'summer', 'autumn', 'winter', 'january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november',
  'december', 'monday', 'friday', 'sunday',
  'japan', 'nippon', 'nihon', 'tokyo', 'osaka', 'kyoto', 'nagoya', 'sakura', 'fujisan', 'arigatou', 'arigato', 'konnichiwa', 'ohayou', 'sayonara',
  'samurai', 'ninja', 'neko', 'inu', 'hanako', 'taro', 'yamada', 'tanaka', 'suzuki', 'sato', 'reiwa', 'heisei', 'showa',
  'tsunagi', 'soudan', 'sodan', 'fukushi', 'kaigo', 'shien', 'shiyakusho', 'yakuba', 'yakusho', 'kyoku', 'shokuin', 'madoguchi', 'renshu',
  'パスワード', 'ぱすわーど', 'あいことば', 'ひみつ', 'さくら', 'こんにちは', 'ありがとう', 'おはよう', 'あいうえお', 'かきくけこ', 'いろはにほへと',
  'つなぎ', 'そうだん', '相談', '相談支援', '福祉', '役所', '市役所', '役場', '令和', '平成', '昭和',
]
