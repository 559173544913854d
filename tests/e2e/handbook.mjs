// SPDX-License-Identifier: Apache-2.0
// The pictures of the documents, taken from the running program: those of the handbook, each role's
// day in the demonstration district, and those of the first page.  Same environment as desk.mjs.
//   DEMO="--scale 1" SHOTS=docs tests/e2e/run build/jinguo handbook.mjs
import fs from 'node:fs'
import path from 'node:path'
import { desk, handset, launch, settled } from './browser.mjs'
import { casework, today } from './handbookCases.mjs'

const { JINGUO_URL: url, JINGUO_PASSWORD: password, JINGUO_YEAR: year, SHOTS: shots } = process.env
const signIns = fs.readFileSync(path.join(process.env.JINGUO_DATA, 'sign-in.txt'), 'utf8')
const loginOf = (post, nth = 0) => signIns.split('\n').filter((line) => line.includes(`  ${post}  `))[nth].split(' ')[0]

// A house under a sky: no photo of anybody's door.
async function drawn(page, sky) {
  return Buffer.from(await page.evaluate(async (colour) => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 600
    const paint = canvas.getContext('2d')
    const box = (style, ...place) => {
      paint.fillStyle = style
      paint.fillRect(...place)
    }
    box(colour, 0, 0, 600, 600)
    box('#786', 0, 430, 600, 170)
    box('#a75', 150, 200, 300, 260)
    box('#532', 270, 330, 70, 130)
    return [...new Uint8Array(await (await new Promise((done) => canvas.toBlob(done))).arrayBuffer())]
  }, sky))
}

async function handbook(folder) {
  fs.mkdirSync(folder, { recursive: true })
  const browser = await launch()
  async function open(options) {
    const context = await browser.newContext({ ...options, baseURL: url })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    const take = async (name) => {
      await settled(page)
      await page.screenshot({ path: path.join(folder, `${name}.png`) })
    }
    const press = (name) => page.getByRole('button', { name, exact: true }).click()
    const heading = (name) => page.getByRole('heading', { level: 1, name }).first().waitFor()
    const signIn = async (login) => {
      await page.getByLabel('登录名').fill(login)
      await page.getByLabel('密码', { exact: true }).fill(password)
      await press('登录')
    }
    return { context, page, take, press, heading, signIn }
  }
  const small = { ...handset, deviceScaleFactor: 1, viewport: { width: 360, height: 640 } }
  const table = { ...desk, viewport: { width: 1200, height: 700 } }

  // A community's doors of the day, as the demonstration has none planned for today.
  async function plan(login) {
    const context = await browser.newContext({ baseURL: url })
    const { csrf } = await (await context.request.post('/api/session', { data: { login, password } })).json()
    const post = async (at, data) => {
      const headers = { 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID() }
      return (await context.request.post(at, { data, headers })).json()
    }
    const homes = [['示范户甲', '示范里 3 号 101 室'], ['示范户乙', '示范里 3 号 502 室'], ['示范户丙', '示范里 12 号 201 室']]
    for (const [head_name, address] of homes) {
      const home = await post('/api/records/household', { head_name, address, residence: 'local' })
      const visit = { household: home.id, step: 'find_risk', purpose: 'routine', risk: 'none' }
      await post('/api/records/visit', { ...visit, visited_on: `${year}-06-01`, state: 'done', visitors: '本社区干部', materials: '反家暴法宣传册' })
      await post('/api/records/visit', { ...visit, visited_on: new Date().toISOString().slice(0, 10), state: 'planned' })
    }
    await context.close()
  }

  async function doorstep() {
    const login = loginOf('社区妇联')
    await plan(login)
    const { context, page, take, press, heading, signIn } = await open(small)
    await page.goto('/m')
    await signIn(login)
    await heading(/今天/)
    await page.getByRole('button', { name: '下载今天的资料' }).click()
    await page.getByRole('button', { name: '重新下载' }).waitFor()
    await take('phone-today')
    await press('临时走访一户')
    await page.getByRole('textbox', { name: '户主姓名或住址' }).fill('示范户')
    await page.getByRole('button', { name: /示范户乙/ }).waitFor()
    await take('phone-door')
    await page.getByRole('link', { name: '今天', exact: true }).click()
    await page.getByRole('link', { name: '示范户甲' }).click()
    await heading('示范户甲')
    await take('phone-visit')
    await press('旁边有人，遮住内容')
    await take('phone-covered')
    await press('恢复显示')
    const photos = page.getByRole('region', { name: '照片', exact: true })
    for (const [nth, sky] of ['#bcd', '#cba'].entries()) {
      await photos.getByLabel('拍照').setInputFiles({ name: `${nth}.png`, mimeType: 'image/png', buffer: await drawn(page, sky) })
      await photos.getByRole('img').nth(nth).waitFor()
    }
    await photos.evaluate((part) => part.scrollIntoView())
    await take('phone-photos')
    await context.setOffline(true)
    await page.getByRole('textbox', { name: /走访情况/ }).fill('家中平安。')
    await press('保存，去下一户')
    await page.getByRole('link', { name: /待上传/ }).last().click()
    await heading('待上传')
    await take('phone-outbox')
    await context.setOffline(false)
    await page.getByRole('link', { name: '我的', exact: true }).click()
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByLabel(/^新 PIN/).fill('2580')
    await page.getByLabel('再输一次').fill('2580')
    await press('设定 PIN')
    await press('现在锁上')
    await heading('手机已锁')
    await take('phone-pin')
    await context.close()
  }
  // A visit with two papers and an import of two homes, for the pictures of files and of undoing.
  async function filed(login) {
    const context = await browser.newContext({ baseURL: url })
    const { csrf } = await (await context.request.post('/api/session', { data: { login, password } })).json()
    const send = async (at, data, type = 'application/json') => {
      const headers = { 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID(), 'Content-Type': type }
      const answer = await context.request.post(at, { data, headers })
      if (!answer.ok()) throw new Error(`${at}: ${await answer.text()}`)
      return answer.json()
    }
    const home = await send('/api/records/household', { head_name: '示范户丁', address: '示范里 12 号 202 室', residence: 'local' })
    const visit = await send('/api/records/visit', { household: home.id, visited_on: today, step: 'find_risk', purpose: 'routine', risk: 'none', state: 'done' })
    const paper = Buffer.from('%PDF-1.4\n1 0 obj\n<</Said (x)>>\nendobj\nxref\n0 1\nstartxref\n9\n%%EOF\n')
    for (const name of ['走访说明.pdf', '入户情况表.pdf']) await send(`/api/records/visit/${visit.id}/attachments?name=${encodeURIComponent(name)}`, paper, 'application/octet-stream')
    const rows = Buffer.from('户主姓名,住址,居住类型\n示范户戊,示范里 15 号 101 室,户籍家庭\n示范户己,示范里 15 号 102 室,流动人口家庭\n')
    await send(`/api/import/household?name=${encodeURIComponent('三季度新增户.csv')}`, rows, 'text/csv')
    await context.close()
    return visit.id
  }
  async function atDesk(login, pages) {
    const at = await open(table)
    await at.page.goto('/')
    await at.signIn(login)
    await at.heading(/您好/)
    for (const [name, where, then] of pages) {
      await at.page.goto(where)
      await at.heading(/./)
      await at.page.waitForLoadState('networkidle')
      if (then) await then(at)
      await at.take(name)
    }
    await at.context.close()
  }
  async function resident() {
    const { context, page, take, press, heading } = await open({ ...small, viewport: { width: 360, height: 700 } })
    await context.route('**/api/portal/intake', (route) => route.fulfill({ json: { receipt: 'K7M2-49QX-3' } }))
    await page.goto('/portal')
    await heading(/打电话/)
    await take('portal-home')
    await page.getByRole('button', { name: /我要求助/ }).click()
    await heading('开始之前')
    await take('portal-pause')
    await press('开始填写')
    await page.getByLabel('现在没有危险').check()
    await take('portal-question')
    await page.goto('/portal?size=big')
    await heading(/打电话/)
    await take('portal-elder')
    await context.close()
  }
  await doorstep()
  await atDesk(loginOf('社区妇联'), [
    ['desk-home', '/'], ['desk-list', '/records/visit'], ['desk-form', '/records/household/new'], ['desk-import', '/records/household/import'],
  ])
  const visit = await filed(loginOf('社区妇联', 2))
  await atDesk(loginOf('社区妇联', 2), [
    ['desk-files', `/records/visit/${visit}`, async ({ page }) => {
      await page.getByText('入户情况表.pdf').waitFor()
      await page.getByRole('region', { name: '附件', exact: true }).evaluate((part) => part.scrollIntoView({ block: 'end' }))
    }],
    ['desk-undo', '/records/household/import', async ({ page }) => {
      await page.getByRole('button', { name: /撤回导入/ }).click()
      await page.getByRole('dialog').getByLabel('理由').fill('选错了文件')
    }],
  ])
  await atDesk(loginOf('街道妇联'), [
    ['street-planned', '/records/visit?f.state=planned'], ['street-figures', `/figures?year=${year}`],
    ['street-columns', '/records/visit', ({ press }) => press('列设置')],
  ])
  await atDesk(loginOf('区妇联干部'), [
    ['district-detail', '/records/activity', async ({ page, heading }) => {
      await page.getByRole('link', { name: /^查看/ }).first().click()
      await heading(/./)
      await page.getByRole('heading', { name: '修改记录' }).waitFor()
    }],
    ['district-report', `/report/${year}`, ({ page }) => page.locator('a.figure').first().waitFor()],
  ])
  await atDesk(loginOf('妇联主席'), [
    ['chair-dashboard', `/dashboard?year=${year}`, ({ page }) => page.locator('.one').first().waitFor()],
    ['chair-evidence', `/dashboard?year=${year}`, async ({ page }) => {
      await page.locator('.one').first().getByRole('button', { name: /依据/ }).click()
      await page.getByRole('dialog').getByTestId('evidence-total').waitFor()
    }],
    ['chair-flow', `/dashboard?year=${year}`, async ({ page }) => {
      await page.getByRole('region', { name: '办理时效' }).getByText('个案按期办结率').waitFor()
      await page.getByRole('region', { name: '办理流量' }).getByRole('row').nth(12).waitFor()
      await page.setViewportSize({ width: 1200, height: 1000 })
      await page.getByRole('region', { name: '办理流量' }).evaluate((part) => part.scrollIntoView())
    }],
    ['chair-freeze', `/report/${year}`, async ({ page, press }) => {
      await press('定稿')
      await page.getByRole('dialog').getByText(/不能删除/).waitFor()
    }],
  ])
  await atDesk(loginOf('系统管理员'), [
    ['admin-home', '/'], ['admin-accounts', '/records/account'], ['admin-units', '/records/unit'],
  ])
  await casework(open, { url, password, login: loginOf('社区妇联'), other: loginOf('社区妇联', 1) })
  await resident()
  await browser.close()
}

// The number of a report and the records behind it, as the first page shows them.
async function report(folder) {
  fs.mkdirSync(folder, { recursive: true })
  const browser = await launch()
  const page = await browser.newPage({ ...desk, baseURL: url, viewport: { width: 1920, height: 1000 } })
  await page.goto(`/report/${year}`)
  await page.getByLabel('登录名').fill(loginOf('妇联主席'))
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.locator('a.figure[data-figure="households_visited"]').first().click()
  await page.evaluate(() => scrollTo(0, 0))
  await page.getByRole('dialog').getByTestId('evidence-total').waitFor()
  await settled(page)
  await page.screenshot({ path: path.join(folder, 'report.png') })
  await browser.close()
}

const folder = path.join(shots, 'handbook', 'pictures')
await report(path.join(shots, 'pictures'))
await handbook(folder)
for (const name of ['phone-visit', 'portal-pause', 'case-room']) fs.copyFileSync(path.join(folder, `${name}.png`), path.join(shots, 'pictures', `${name}.png`))
