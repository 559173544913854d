// SPDX-License-Identifier: Apache-2.0
// Every screen as it is looked at: light and dark, in the largest letters (长辈版), at 200 %.  On each
// axe finds nothing, nothing is wider than the page, and the browser has nothing to say.  A screen
// is opened once and changed where it stands.  ALL=1 looks at wide ones too and leaves pictures of
// all in SHOTS/looks for somebody to look through.  Same environment as desk.mjs.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { barriers, counting, desk, launch, settled, watched } from './browser.mjs'
import { caseMade, stationOf, today } from './handbookCases.mjs'

const { JINGUO_PASSWORD: password, JINGUO_YEAR: year, JINGUO_DATA: data } = process.env
const url = process.env.JINGUO_URL.replace(/\/$/, '')
const shots = path.join(process.env.SHOTS ?? 'shots', 'looks')
if (process.env.ALL) fs.mkdirSync(shots, { recursive: true })
// ONLY=case,portal looks at the screens with these words in their names.
const only = (process.env.ONLY ?? '').split(',')
const wanted = (name) => only.some((word) => name.includes(word))
const signIns = fs.readFileSync(path.join(data, 'sign-in.txt'), 'utf8').split('\n')
const loginOf = (post, nth = 0) => signIns.filter((line) => line.includes(`  ${post}  `))[nth].split(' ')[0]
const browser = await launch()
const complaints = []
const { step, close } = counting(() => Promise.resolve())

const small = { width: 1366, height: 768 }
const wide = { width: 1920, height: 1080 }
const zoom = { width: 683, height: 384 }
const hand = { width: 360, height: 740 }
const seldom = Boolean(process.env.ALL)
const ofDesk = {
  '1366': { size: small },
  '1366-dark': { size: small, dark: true },
  '1366-largest': { size: small, largest: true },
  'zoom': { size: zoom },
  ...(seldom && { '1920': { size: wide }, '1920-dark': { size: wide, dark: true }, 'zoom-dark': { size: zoom, dark: true } }),
}
const ofPortal = {
  'phone': { size: hand },
  'phone-big': { size: hand, largest: true },
  '1366': { size: small },
  'zoom': { size: zoom },
  ...(seldom && { '1366-big': { size: small, largest: true }, '1920': { size: wide }, 'zoom-big': { size: zoom, largest: true } }),
}
const inEnglish = { 'phone-english': { size: hand } }

async function open(login) {
  const context = await browser.newContext({ ...desk, baseURL: url })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  watched(page, url, complaints)
  if (login) {
    await page.goto('/')
    await page.getByLabel('登录名').fill(login)
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('button', { name: '退出', exact: true }).waitFor()
  }
  const { csrf } = login ? await (await context.request.get('/api/session')).json() : {}
  const send = async (to, options, type) => {
    const headers = { 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID(), ...(type && { 'Content-Type': type }) }
    const answer = await context.request.post(to, { ...options, headers })
    assert.ok(answer.ok(), `${to}: ${await answer.text()}`)
    return answer.json()
  }
  const press = (name) => page.getByRole('button', { name, exact: true }).click()
  const heading = (name) => page.getByRole('heading', { level: 1, name }).first().waitFor()
  return { context, page, press, heading, post: (to, body) => send(to, { data: body }), send }
}
// A word of the page that is not all there, cut without a sign: its box is narrower than it is.
const cut = (page) => page.evaluate(() => [...document.querySelectorAll('button, a, th, td, dt, dd, label, h1, h2, h3')]
  .filter((one) => one.offsetParent && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'hidden' && getComputedStyle(one).textOverflow !== 'ellipsis' && !one.matches('.unheard, .hidden'))
  .map((one) => one.textContent.trim().slice(0, 40)))

async function looked(at, name, strict) {
  const before = complaints.length
  await settled(at.page)
  if (seldom) await at.page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: true })
  const over = await at.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  assert.ok(over <= 0, `${over} px too wide`)
  assert.deepEqual(await cut(at.page), [])
  assert.deepEqual(await barriers(at.page, strict), [])
  assert.deepEqual(complaints.slice(before), [])
}
// The page's own settings make the letters large; the size of the window and the system's colours do the rest.
const letters = {
  desk: async ({ page, press }, largest) => {
    await press('外观')
    await press(largest ? '特大' : '标准')
    await page.keyboard.press('Escape')
  },
  portal: ({ press }, largest) => press(largest ? '长辈版（大字）' : '标准字号'),
}
// One screen that stands, in each of its looks; it is left as it was found.
async function inEach(looks, kind, at, name) {
  const { page } = at
  for (const [look, { size, dark, largest }] of Object.entries(looks)) {
    const full = `${name}-${look}`
    if (!wanted(full)) continue
    await step(full, async () => {
      if (largest) await letters[kind](at, true)
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
      await page.setViewportSize(size)
      await looked(at, full, largest && kind === 'portal')
    })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(Object.values(looks)[0].size)
    if (largest) await letters[kind](at, false)
  }
}
// `screens`: name, address, and what is there when the screen stands.
async function all(at, who, screens) {
  for (const [name, where, stands] of screens) {
    if (!Object.keys(ofDesk).some((look) => wanted(`${who}-${name}-${look}`))) continue
    const stood = await step(`${who}-${name}`, async () => {
      await at.page.goto(where)
      await at.heading(/./)
      await stands(at)
    })
    if (stood) await inEach(ofDesk, 'desk', at, `${who}-${name}`)
  }
}
const text = (words) => ({ page }) => page.getByText(words).first().waitFor()
const tab = (name, within) => async ({ page }) => {
  await page.getByRole('tab', { name, exact: true }).click()
  await page.getByRole('tabpanel').getByText(within).first().waitFor()
}
const listed = text(/共 \d+ 条/)

const worker = await open(loginOf('社区妇联'))
const station = await stationOf(worker.context.request)
const made = await caseMade(worker.post, `示范-${Date.now() % 100_000}`, station)
await worker.post('/api/records/closing_checklist', { ...made.of, checked_on: today, person_told: true, plan_set: true, wishes_heard: true })
const kinds = (await (await worker.context.request.get('/api/papers/kinds?about=case')).json()).items
const paper = kinds.find((kind) => kind.kind === 'referral_slip')
await worker.post('/api/papers', { kind: paper.kind, about: made.id, ground: made.ground, asked: Object.fromEntries(paper.asks.map((one) => [one.label, '示范内容'])) })
const home = await worker.post('/api/records/household', { head_name: '示范户甲', address: '示范里 3 号 101 室', residence: 'local' })
const visit = await worker.post('/api/records/visit', { household: home.id, visited_on: today, step: 'find_risk', purpose: 'routine', risk: 'none', state: 'done' })
const sheet = Buffer.from('%PDF-1.4\n1 0 obj\n<</Said (x)>>\nendobj\nxref\n0 1\nstartxref\n9\n%%EOF\n')
await worker.send(`/api/records/visit/${visit.id}/attachments?name=${encodeURIComponent('走访说明.pdf')}`, { data: sheet }, 'application/octet-stream')
await worker.send('/api/import/household?name=' + encodeURIComponent('名单.csv'), { data: Buffer.from('户主姓名,住址,居住类型\n示范户乙,示范里 4 号,户籍家庭\n') }, 'text/csv')

await all(worker, 'worker', [
  ['home', '/?list=new', text('书面告知是否受理')],
  ['notices', '/notices', text(/未读/)],
  ['call', '/calls/new', ({ page }) => page.locator('form').getByLabel('联系电话').waitFor()],
  ['slip', '/slips/new', ({ page }) => page.locator('form').getByLabel('验证码').waitFor()],
  ['case-room', `/cases/${made.id}`, text(/裁定/)],
  ['case-tasks', `/cases/${made.id}`, tab('联动任务', '示范法院')],
  ['case-measures', `/cases/${made.id}`, tab('措施', '示范法院')],
  ['case-safety', `/cases/${made.id}`, tab('安全', /./)],
  ['case-sharing', `/cases/${made.id}`, tab('同意与共享', /示范/)],
  ['case-papers', `/cases/${made.id}`, tab('文书', paper.title)],
  ['case-files', `/cases/${made.id}`, tab('材料', /还没有|添加/)],
  ['case-closing', `/cases/${made.id}`, tab('结案', /另一人签字/)],
  ['case-looks', `/cases/${made.id}`, tab('谁看过', /./)],
  ['list', '/records/visit', listed],
  ['cases', '/records/case', listed],
  ['visit', `/records/visit/${visit.id}`, text('走访说明.pdf')],
  ['form', '/records/household/new', ({ page }) => page.getByRole('button', { name: '保存' }).first().waitFor()],
  ['import', '/records/household/import', text('名单.csv')],
])
await worker.context.close()

const chair = await open(loginOf('妇联主席'))
await all(chair, 'chair', [
  ['home', '/?list=team', text('辖区逾期')],
  ['dashboard', `/dashboard?year=${year}`, async ({ page }) => {
    await page.locator('.one').nth(5).waitFor()
    await page.getByRole('region', { name: '办理流量' }).getByRole('row').nth(12).waitFor()
    await page.getByRole('region', { name: '办理时效' }).getByText('个案按期办结率').waitFor()
  }],
  ['report', `/report/${year}`, ({ page }) => page.locator('a.figure').first().waitFor()],
  ['figures', `/figures?year=${year}`, text(/^\d+ \/ \d+ 个$|^共 \d+ 个/)],
  ['case-room', `/cases/${made.id}`, text('四步走访')],
])
await chair.context.close()

const admin = await open(loginOf('系统管理员'))
await all(admin, 'admin', [
  ['home', '/', text('组织')],
  ['accounts', '/records/account', listed],
  ['units', '/records/unit', listed],
])
await admin.context.close()

const police = await open('police1')
await all(police, 'partner', [['packets', '/', text(/共 \d+ 项任务/)]])
await police.context.close()

for (const [query, looks] of [['', ofPortal], ['?lang=en', inEnglish]]) {
  if (!Object.keys(looks).some((look) => wanted(`portal-${look}`))) continue
  const at = await open()
  const { page, press } = at
  const english = query !== ''
  const say = (zh, en) => (english ? en : zh)
  await page.setViewportSize(hand)
  await page.route('**/api/portal/intake', (route) => route.fulfill({ status: 201, json: { receipt: 'K7M249QX', code: 'ABCD-EFGH-JKMN-PQRS' } }))
  const see = async (name, reach) => {
    if (await step(`portal-${name}${query}`, reach)) await inEach(looks, 'portal', at, `portal-${name}`)
  }
  const go = () => press(say('继续', 'Continue'))
  const choose = async (zh) => {
    await page.getByLabel(zh, { exact: true }).check()
    await go()
  }
  const begin = async () => {
    await page.goto(`/portal${query}`)
    await page.getByRole('button', { name: say(/我要求助/, /Ask for help/) }).click()
    await at.heading(say('开始之前', 'Before you begin'))
  }
  await see('home', async () => {
    await page.goto(`/portal${query}`)
    await at.heading(say('打电话最快', 'Calling is quickest'))
  })
  await see('pause', begin)
  if (!english) {
    await see('question', () => press('开始填写'))
    await see('urgent', async () => {
      await choose('有危险')
      await at.heading('请先拨打 110')
    })
    await see('facts', async () => {
      await begin()
      await press('开始填写')
      await choose('现在没有危险')
      await choose('为我自己')
      await choose('打骂、威胁、限制出门')
      await page.getByLabel('事情的经过').fill('示范经过，写几句话看看一行有多长，换行是不是好读，框是不是够大。')
    })
    await see('review', async () => {
      await go()
      await at.heading('您在哪个街道或社区？')
      await go()
      await choose('不要打')
      await at.heading('怎么称呼您？')
      await go()
      await at.heading('请核对')
    })
    await see('receipt', async () => {
      await press('送出')
      await at.heading('已经收到')
    })
  }
  await see('progress', async () => {
    await page.goto(`/portal${query}`)
    await page.getByRole('button', { name: say(/查看进展/, /Follow up/) }).click()
    await page.getByRole('textbox').first().waitFor()
  })
  await see('activities', async () => {
    await page.goto(`/portal${query}`)
    await page.getByRole('button', { name: say(/近期活动/, /What is on/) }).click()
    await at.heading(say(/近期活动/, /What is on/))
  })
  await at.context.close()
}
await browser.close()
close()
