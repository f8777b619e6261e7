import { Hono } from 'hono'
import { knowsWhereFrom } from './request-from.ts'
import { securityHeaders } from './security-headers.ts'

const STYLE = `body{max-width:44rem;margin:10vh auto;padding:0 1.5rem;font:1rem/1.8 "BIZ UDGothic","Noto Sans JP",sans-serif;color:#1a1a1c}
h1{font-size:1.5rem}code{display:block;margin:.5rem 0;padding:.75rem 1rem;background:#f1f1f4;border-radius:.5rem;font-size:.95rem}
section{margin-top:2rem}@media(prefers-color-scheme:dark){body{background:#1a1a1c;color:#f1f1f4}code{background:#333}}`

const PAGE = `<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="5">
<title>つなぎ：準備中</title><link rel="stylesheet" href="/waiting.css"></head>
<body><main>
<h1>つなぎ：市町村の体制がまだ読み込まれていません</h1>
<p>サーバーは動いています。サーバーの画面（ターミナル）で次の二つを実行してください。止める必要はありません。</p>
<code>npx tsunagi setup 体制ファイル.json</code>
<code>npx tsunagi account invite 管理者の符号</code>
<p>読み込みが済むと、このページは自動でサインインの画面に変わります。手順の全体は docs/operate/first-day.md にあります。</p>
<section lang="en">
<h2>No municipality has been loaded yet</h2>
<p>The server is running. At its terminal, run the two commands above with your structure file and the staff code of your first
administrator; there is no need to stop anything. This page turns into the sign-in page by itself. The whole first day is in
docs/operate/first-day.md.</p>
</section>
</main></body></html>`

/** What stands at the address while nothing can be served yet: it says what is to be done, and how. */
export const waitingPage = (trustedProxies: readonly string[]): Hono => {
  const application = new Hono()
  application.use(knowsWhereFrom({ trustedProxies }))
  application.use(securityHeaders)
  application.get('/api/health', (context) => context.json({ ok: false }, 503))
  application.all('/api/*', (context) => context.json({ problem: { code: 'unavailable' } }, 503))
  // A file of its own: what stands in the page itself, no browser takes under our policy.
  application.get('/waiting.css', (context) => context.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  application.get('*', (context) => context.html(PAGE, 503, { 'Retry-After': '5' }))
  return application
}
