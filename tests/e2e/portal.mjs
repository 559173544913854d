// SPDX-License-Identifier: Apache-2.0
// The residents' pages, used as somebody would whose phone is looked at, against the real server;
// what is sent in is noted on its way.  Same environment as desk.mjs.
import assert from 'node:assert/strict'
import { barriers, counting, desk, handset, launch, pictures, watched } from './browser.mjs'

const url = process.env.JINGUO_URL.replace(/\/$/, '')
const shots = process.env.SHOTS ?? 'shots'
const elsewhere = 'https://www.weather.com.cn/'
const browser = await launch()
const complaints = []
const received = []

async function open(options = desk) {
  const context = await browser.newContext({ ...options, baseURL: url })
  await context.route(`${elsewhere}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>天气</title>晴' }))
  await context.route('**/api/portal/intake', (route) => {
    received.push({ headers: route.request().headers(), body: route.request().postDataJSON() })
    return route.continue()
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  watched(page, url, complaints)
  return { context, page, shot: pictures(page, shots) }
}

const first = await open()
const { context, shot } = first
let { page } = first
let receipt = ''
let code = ''
const { step, close } = counting((nth) => shot(`portal-fail-${nth}`))
const clean = async (name) => {
  await shot(name)
  assert.deepEqual(await barriers(page), [])
}
const press = (name) => page.getByRole('button', { name, exact: true }).click()
const heading = (name) => page.getByRole('heading', { level: 1, name }).waitFor()
const onward = async (label) => {
  await page.getByLabel(label, { exact: true }).check()
  await press('继续')
}
async function begin() {
  await page.goto('/portal')
  await page.getByRole('button', { name: /我要求助/ }).click()
  await press('开始填写')
}
async function fillIn() {
  await begin()
  await onward('现在没有危险')
  await onward('为我自己')
  await onward('打骂、威胁、限制出门')
  await page.getByLabel('事情的经过').fill('示范经过一二三')
  await press('继续')
  await heading('您在哪个街道或社区？')
  await press('继续')
  await onward('可以打')
  await page.getByLabel('电话号码').fill('0592-5800009')
  await press('继续')
  await page.getByLabel('工作日上午').check()
  await onward('周末')
  await onward('不要')
  await page.getByLabel('暗语（选填）').fill('枇杷')
  await press('继续')
  await heading('怎么称呼您？')
  await press('继续')
  await heading('请核对')
}
// Whatever of these pages or answers the browser still holds.
async function traces() {
  // A page on its way out answers nothing; the one that follows it is asked.
  const read = () => page.evaluate(() => [
    document.documentElement.innerText + location.href + document.title,
    [...document.querySelectorAll('input, textarea')].map((box) => box.value).join(),
  ])
  const [text, values] = await read().catch(() => page.waitForLoadState('domcontentloaded').then(read))
  const held = new RegExp(`portal|求助|示范经过|枇杷|5800009${receipt ? `|${receipt}|${code}` : ''}`)
  return held.test(text + values) ? [text.slice(0, 200), values] : []
}
async function backTen() {
  const found = []
  for (let n = 0; n < 10; ++n) {
    await page.goBack({ waitUntil: 'commit' })
    found.push(...(await traces()))
  }
  return found
}
async function storage() {
  await page.goto('/portal')
  return page.evaluate(async () => ({
    local: localStorage.length, session: sessionStorage.length, cookie: document.cookie,
    caches: (await caches.keys()).length, databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length, history: history.length,
  }))
}

const { JINGUO_LOGIN: login, JINGUO_PASSWORD: password } = process.env

await step('numbers, activities and safety can be read without JavaScript, in English too', async () => {
  const bare = await browser.newContext({ ...desk, baseURL: url, javaScriptEnabled: false })
  const still = await bare.newPage()
  // axe needs scripts: it looks at the same page whose own never came.
  const looked = await browser.newContext({ ...desk, baseURL: url })
  await looked.route('**/assets/*.js', (route) => route.abort())
  const same = await looked.newPage()
  const clear = async (name) => {
    await still.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
    await same.goto(still.url())
    assert.deepEqual(await barriers(same), [], name)
  }
  await still.goto('/portal')
  for (const number of ['110', '12338', '120']) assert.equal(await still.locator(`a[href="tel:${number}"]`).count(), 1)
  assert.match(await still.locator('main').innerText(), /打电话最快[\s\S]*社区居委会[\s\S]*近期活动/)
  assert.equal(await still.locator('#leave').getAttribute('href'), elsewhere)
  assert.match(await still.locator('#leave').innerText(), /天气网站/)
  await clear('portal-01-no-script')
  await still.getByRole('link', { name: '觉得不安全时怎么办' }).click()
  assert.match(await still.locator('main').innerText(), /觉得不安全时[\s\S]*先离开/)
  await clear('portal-01-no-script-safety')
  await still.goto('/portal/activities')
  const { items } = await (await still.request.get('/api/portal/activities')).json()
  const titles = await still.locator('.events h2').allInnerTexts()
  assert.deepEqual(titles, items.map((one) => one.title))
  assert.ok(titles.length > 0 || /近期没有安排活动/.test(await still.locator('main').innerText()))
  await clear('portal-01-no-script-activities')
  for (const place of ['', '/activities', '/safety']) {
    await still.goto(`/portal${place}`)
    await still.getByRole('link', { name: 'English' }).click()
    assert.equal(await still.locator('html').getAttribute('lang'), 'en')
    if (place !== '/activities') assert.doesNotMatch(await still.locator('main').innerText(), /\p{Script=Han}/u)
    assert.match(await still.locator('#leave').innerText(), /a weather site/)
  }
  await clear('portal-01-no-script-english')
  await bare.close()
  await looked.close()
})
await step('the server itself holds these pages strictly, and says nothing of them by name', async () => {
  const answer = await page.goto('/portal')
  const policy = answer.headers()['content-security-policy']
  assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/)
  assert.doesNotMatch(policy, /unsafe/)
  assert.equal(await page.title(), '便民服务')
  assert.equal(await page.locator('link[rel=manifest]').count(), 0)
  await heading('打电话最快')
  await clean('portal-02-home')
})
await step('a pause comes before the first question', async () => {
  await page.getByRole('button', { name: /我要求助/ }).click()
  await heading('开始之前')
  await page.getByRole('button', { name: '快速离开', exact: true }).waitFor()
  await clean('portal-03-pause')
})
await step('an answer that is missing is named, and the question keeps the focus', async () => {
  await press('开始填写')
  await press('继续')
  const summary = page.getByRole('alert')
  await summary.waitFor()
  assert.ok(await summary.evaluate((box) => box === document.activeElement))
  assert.match(await page.title(), /^有误/)
  await clean('portal-04-missing')
})
await step('who is in danger is told to call first', async () => {
  await onward('有危险')
  await heading('请先拨打 110')
  await clean('portal-05-urgent')
})
await step('one question a page, all answers before sending', async () => {
  await fillIn()
  await clean('portal-06-review')
  assert.equal(new URL(page.url()).pathname, '/portal')
})
await step('an answer is changed from there, and leads back there', async () => {
  await page.getByRole('button', { name: '更改 发生了什么？' }).click()
  assert.equal(await page.getByLabel('事情的经过').inputValue(), '示范经过一二三')
  await clean('portal-07-question')
  await page.getByLabel('事情的经过').fill('示范经过一二三四')
  await press('继续')
  await heading('请核对')
  await page.getByText('示范经过一二三四').waitFor()
})
await step('who says “do not call” is asked for no number, and none is sent', async () => {
  await page.getByRole('button', { name: '更改 我们可以打电话给您吗？' }).click()
  await onward('不要打')
  await heading('请核对')
  assert.equal(await page.getByText('5800009').count(), 0)
  await page.getByRole('button', { name: '更改 我们可以打电话给您吗？' }).click()
  await onward('可以打')
  await heading('请核对')
  await page.getByText('5800009').waitFor()
})
await step('a lost line keeps what was written, and the second try is the same matter', async () => {
  const keys = []
  await page.route('**/api/portal/intake', (route) => {
    keys.push(route.request().headers()['idempotency-key'])
    return route.abort()
  }, { times: 1 })
  await press('送出')
  await page.getByRole('alert').getByText(/没有送出/).waitFor()
  await clean('portal-08-not-sent')
  await press('送出')
  await heading('已经收到')
  assert.equal(received.at(-1).headers['idempotency-key'], keys[0])
})
await step('what arrives is what she wrote, and the receipt is shown', async () => {
  assert.deepEqual(received.at(-1).body, {
    danger: 'no', whom: 'self', matter: 'violence', facts: '示范经过一二三四', may_call: true, language: 'zh',
    phone: '0592-5800009', code_word: '枇杷', safe_times: ['weekday_morning', 'weekend'], may_message: false,
  })
  receipt = (await page.getByTestId('receipt').innerText()).trim()
  assert.match(receipt, /^[2-9A-HJ-NP-Z]{8}$/)
  code = (await page.getByTestId('code').innerText()).trim()
  assert.match(code, /^[2-9A-HJ-NP-Z-]{16,}$/)
  await page.getByText(/查询码只在这里出现一次/).waitFor()
  await clean('portal-09-receipt')
})
await step('it is sent without a cookie, even where somebody is signed in', async () => {
  const own = await open()
  page = own.page
  await own.context.request.post('/api/session', { data: { login, password } })
  // Past the answers made here, to the server: only there the browser adds what it would send.
  await own.context.unroute('**/api/portal/intake')
  await fillIn()
  const [sent] = await Promise.all([page.waitForRequest('**/api/portal/intake'), press('送出')])
  const headers = await sent.allHeaders()
  assert.equal(headers.cookie, undefined)
  assert.equal(headers.referer, undefined)
  const [control] = await Promise.all([page.waitForRequest('**/api/session'), page.evaluate(() => fetch('/api/session').then(() => 0))])
  assert.match((await control.allHeaders()).cookie ?? '', /=/)
  await own.context.close()
  page = first.page
})
for (const [how, out] of [
  ['the button', () => press('快速离开')],
  ['the button of the receipt', async () => {
    await press('继续')
    await press('送出')
    await heading('已经收到')
    await press('离开并清除')
  }],
  ['Shift three times', async () => {
    for (let n = 0; n < 3; ++n) await page.keyboard.press('Shift')
  }],
  ['the first link of the Tab key', async () => {
    await page.evaluate(() => document.activeElement?.blur())
    await page.locator('#leave').focus()
    await page.keyboard.press('Enter')
  }],
])
  await step(`leaving half-way by ${how} leaves nothing behind`, async () => {
    // A window of its own: what the browser knows of these pages comes from this visit alone.
    const own = await open()
    page = own.page
    await page.goto(`${elsewhere}?before`)
    await fillIn()
    await page.getByRole('button', { name: '更改 发生了什么？' }).click()
    await out()
    await page.waitForURL(elsewhere)
    assert.deepEqual(await traces(), [])
    assert.deepEqual(await backTen(), [])
    const { history: _, ...kept } = await storage()
    assert.deepEqual(kept, { local: 0, session: 0, cookie: '', caches: 0, databases: 0, workers: 0 })
    await own.context.close()
    page = first.page
  })
await step('two presses of Shift, a pause or another key leave nothing and go nowhere', async () => {
  await begin()
  const left = []
  page.on('request', (request) => request.url().startsWith(elsewhere) && left.push(request.url()))
  await page.keyboard.press('Shift')
  await page.keyboard.press('Shift')
  await page.getByText('再按 1 次 Shift 键离开本页').waitFor({ state: 'attached' })
  await page.keyboard.press('a')
  await page.keyboard.press('Shift')
  // Leaving asks for the other site in the same turn; an answer from here comes after that.
  await page.evaluate(() => fetch('/health').then((answer) => answer.text()))
  assert.deepEqual(left, [])
  assert.equal(new URL(page.url()).pathname, '/portal')
})
await step('the whole journey by keyboard alone', async () => {
  await page.goto('/portal')
  await heading('打电话最快')
  const tabTo = async (name, role = 'button') => {
    for (let n = 0; n < 30; ++n) {
      await page.keyboard.press('Tab')
      if (await page.getByRole(role, { name, exact: role !== 'button' }).first().evaluate((one) => one === document.activeElement).catch(() => false)) return
    }
    assert.fail(`${name} is not reached by Tab`)
  }
  const onto = async (name) => {
    await tabTo(name)
    await page.keyboard.press('Enter')
  }
  const choose = async (name) => {
    await page.getByRole('radio').or(page.getByRole('checkbox')).first().waitFor()
    for (let n = 0; n < 12; ++n) {
      await page.keyboard.press('Tab')
      if (await page.locator('input[type=radio]:focus').count()) break
    }
    await page.keyboard.press('Space')
    for (let n = 0; n < 12 && !(await page.getByRole('radio', { name, exact: true }).isChecked()); ++n) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  }
  await onto('我要求助')
  await onto('开始填写')
  await choose('现在没有危险')
  await choose('为孩子')
  await choose('孩子的抚养、照料或安全')
  await heading('发生了什么？')
  await tabTo('事情的经过', 'textbox')
  await page.keyboard.type('键盘写的经过')
  await onto('继续')
  await heading('您在哪个街道或社区？')
  await onto('继续')
  await choose('不要打')
  await heading('怎么称呼您？')
  await onto('继续')
  await heading('请核对')
  await onto('送出')
  await heading('已经收到')
  assert.equal(received.at(-1).body.facts, '键盘写的经过')
  assert.equal(received.at(-1).body.phone, undefined)
})
await step('progress shows status words only', async () => {
  await page.goto('/portal')
  await page.getByRole('button', { name: /查看进展/ }).click()
  await page.getByLabel('回执号', { exact: true }).fill('WRONG')
  await press('查看')
  await page.getByRole('alert').getByText(/没有这个回执号/).waitFor()
  await clean('portal-10-progress-none')
  await page.getByLabel('回执号', { exact: true }).fill(receipt)
  await press('查看')
  await page.getByText('现在：已登记').waitFor()
  await clean('portal-11-progress')
})
await step('number and code together open the talk, and more can be said', async () => {
  const box = (label) => page.getByLabel(label, { exact: true })
  await box('查询码（选填）').fill('WRONG')
  await press('查看')
  await page.getByRole('alert').getByText(/回执号或查询码不对/).waitFor()
  await box('查询码（选填）').fill(code)
  await press('查看')
  await page.getByRole('heading', { name: '说过的话' }).waitFor()
  await press('送出')
  await page.getByRole('alert').getByText('请写几句再送出').waitFor()
  await box('补充您想说的').fill('补充的示范话')
  await press('送出')
  await page.getByText('我：补充的示范话').waitFor()
  assert.equal(await box('补充您想说的').inputValue(), '')
  await clean('portal-12-talk')
})
await step('activities announced to residents can be looked at, each with its days and place', async () => {
  await page.goto('/portal')
  const tile = page.getByRole('button', { name: /近期活动/ })
  await tile.click()
  await page.getByText('近期没有安排活动').waitFor()
  await page.route('**/api/portal/activities', (route) => route.abort(), { times: 1 })
  await press('返回首页')
  await tile.click()
  await page.getByRole('main').getByRole('alert').getByText(/没有读到活动安排/).waitFor()
  const office = await open()
  const session = await (await office.context.request.post('/api/session', { data: { login, password } })).json()
  const next = new Date(Date.now() + 400 * 86_400_000).toISOString().slice(0, 10)
  const made = await office.context.request.post('/api/records/activity', {
    headers: { 'X-CSRF-Token': session.csrf, 'Idempotency-Key': crypto.randomUUID() },
    data: { title: '示范讲座', kind: 'lecture', theme: 'none', held_on: next, place: '示范社区', organiser: '示范妇联', head_count_basis: 'estimated', state: 'planned', announced: true },
  })
  assert.equal(made.status(), 201, await made.text())
  await office.context.close()
  await press('返回首页')
  await tile.click()
  await page.getByRole('heading', { name: '示范讲座' }).waitFor()
  await page.getByText(new RegExp(`^${next.slice(0, 4)}年`)).waitFor()
  await page.getByText('主办：示范妇联').waitFor()
  await clean('portal-12-activities')
})
await step('letters for the elderly, in one column, and English; both stay in the address', async () => {
  await page.goto('/portal')
  await page.getByRole('button', { name: '长辈版（大字）' }).click()
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).fontSize), '24px')
  await clean('portal-13-elder')
  await page.getByRole('button', { name: 'English' }).click()
  await heading('Calling is quickest')
  assert.equal(new URL(page.url()).search, '?size=big&lang=en')
  assert.equal(await page.locator('html').getAttribute('lang'), 'en')
  await page.getByRole('button', { name: /Ask for help/ }).click()
  await heading('Before you begin')
  await clean('portal-14-english')
})
for (const [name, size] of [['phone', handset], ['zoom', { ...desk, viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 }], ['wide', { ...desk, viewport: { width: 1920, height: 1080 } }]])
  await step(`nothing is cut off or too wide (${name})`, async () => {
    const other = await open(size)
    for (const at of ['/portal', '/portal?size=big']) {
      await other.page.goto(at)
      await other.page.getByRole('button', { name: /我要求助/ }).click()
      await other.page.getByRole('button', { name: '开始填写' }).click()
      await other.page.getByLabel('有危险', { exact: true }).check()
      const over = await other.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(over <= 0, `${at} is ${over} px too wide`)
      const big = at.includes('big') ? '-big' : ''
      await other.shot(`portal-15-${name}${big}`)
      assert.deepEqual(await barriers(other.page), [])
      await other.page.goto(at)
      await other.page.getByRole('heading', { level: 1 }).waitFor()
      await other.shot(`portal-16-${name}-home${big}`)
      assert.deepEqual(await barriers(other.page), [])
    }
    await other.context.close()
  })
await step('the pages broke no rule of their own and asked nothing of other sites', async () => {
  const expected = (one) => one.startsWith(`request to ${elsewhere}`)
  assert.deepEqual(complaints.filter((one) => !expected(one)), [])
})
await context.close()
await browser.close()
close()
