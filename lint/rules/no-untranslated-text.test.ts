import { checkRule } from '../check-rule.ts'
import { noUntranslatedText } from './no-untranslated-text.ts'

checkRule('house/no-untranslated-text', noUntranslatedText, {
  right: [
    { in: 'src/web/Page.tsx', code: `const x = <p title={t('title')}>{t('hello')} – {count} / 3</p>` },
    { in: 'src/web/Page.tsx', code: `const x = <div className="card" data-kind="referral" id="main">×</div>` },
    { in: 'src/web/Page.tsx', code: 'const x = <p aria-label={`${a}: ${b}`}>{`${a} (${b})`}</p>' },
    { in: 'src/web/Page.test.tsx', code: `const x = <p>Hello</p>` },
  ],
  wrong: [
    { in: 'src/web/Page.tsx', code: `const x = <p>こんにちは</p>`, says: /Put 'こんにちは' in a messages catalogue/ },
    { in: 'src/ui/Part.tsx', code: `const x = <p>Hello</p>`, says: /Put 'Hello'/ },
    { in: 'src/web/Page.tsx', code: `const x = <p>{'保存'}</p>`, says: /Put '保存'/ },
    { in: 'src/web/Page.tsx', code: 'const x = <p>{`あと${n}日`}</p>', says: /Put '/, times: 2 },
    { in: 'src/web/Page.tsx', code: `const x = <input placeholder="氏名" />`, says: /Put '氏名'/ },
    { in: 'src/web/Page.tsx', code: `const x = <button aria-label="Close" />`, says: /Put 'Close'/ },
    { in: 'src/web/Page.tsx', code: `const x = <a title={'More'} />`, says: /Put 'More'/ },
    { in: 'src/web/Page.tsx', code: 'const x = <a title={`More ${n}`} />', says: /Put 'More'/ },
  ],
})
