// SPDX-License-Identifier: Apache-2.0
// What is typed at the desk is not lost without a word: other pages, closed windows, Escape, the
// sign-out; and lists, rows and files say what they are.  Same environment as desk.mjs.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { until } from './browser.mjs'
import { company, day } from './people.mjs'

const { person, loginOf, by, clean, leave } = await company('forms')
const worker = await person(loginOf('社区妇联'))
const mark = Date.now() % 1_000_000
async function made(who, record, fields) {
  const { status, body } = await who.ask(`/api/records/${record}`, fields)
  assert.equal(status, 201, JSON.stringify(body))
  return body.id
}
// Answers every question of the browser as told, and remembers what was asked.
function answering(page) {
  const asked = []
  let yes = false
  page.on('dialog', (box) => {
    asked.push(`${box.type()}: ${box.message()}`)
    return yes ? box.accept() : box.dismiss()
  })
  return { asked, will: (answer) => { yes = answer } }
}
const says = answering(worker.page)
const goTo = async (page, words) => {
  await page.keyboard.press('Control+K')
  await page.locator('[aria-controls=places]:focus').waitFor()
  await page.keyboard.type(words)
  await page.locator('#places [role=option]').first().waitFor()
  await page.keyboard.press('Enter')
}
const box = (page, label) => page.locator('main form').getByLabel(label)

await by(worker, 'a call half written down is not left, closed or read anew without a question, and goes on after', async ({ page, heading }) => {
  await page.goto('/calls/new')
  await heading('来电登记')
  await box(page, '反映事项').fill('正在说的事情')
  await box(page, /姓名/).first().fill(`半途${mark}`)
  await goTo(page, '通知')
  await until(() => says.asked.length, (n) => n === 1)
  await heading('来电登记')
  assert.equal(await box(page, '反映事项').inputValue(), '正在说的事情')
  await page.getByText(/^草稿已暂存/).waitFor()
  await clean(worker, '01-call-kept')
  // A reload asks in the browser's own words, and reads anew once that is wanted.
  says.will(true)
  await page.reload()
  assert.match(says.asked.at(-1), /^beforeunload/)
  await page.getByText(/没有保存的内容，已接着填好/).waitFor()
  await clean(worker, '02-call-back')
  says.will(false)
})
await by(worker, 'Ctrl+S writes the call down, and its draft is gone', async ({ page, heading }) => {
  await box(page, /姓名/).first().fill(`半途${mark}`)
  await box(page, '反映事项').fill('正在说的事情')
  await page.keyboard.press('Control+S')
  await page.getByRole('heading', { level: 2, name: '已登记' }).waitFor()
  const before = says.asked.length
  await page.goto('/calls/new')
  await heading('来电登记')
  await page.waitForLoadState('networkidle')
  assert.equal(await page.getByText(/已接着填好/).count(), 0)
  assert.equal(says.asked.length, before)
})
await by(worker, 'from one form to another of the same kind of page is asked, too', async ({ page, heading }) => {
  await page.goto('/records/visit/new')
  await heading('新增走访记录')
  await box(page, /^走访情况/).fill('说了很多')
  const before = says.asked.length
  await goTo(page, '新增家庭')
  await until(() => says.asked.length, (n) => n === before + 1)
  await heading('新增走访记录')
  assert.equal(await box(page, /^走访情况/).inputValue(), '说了很多')
})
let room = ''
await by(worker, 'Escape, × and 取消 of a form in a dialog ask before they throw away what was typed', async ({ page, press, dialog, confirm, tab, field }) => {
  const intake = await made(worker, 'intake', { channel: 'visit', received_on: day(), asker_sex: 'female', matter: 'unstated', facts: '反映事项' })
  room = await made(worker, 'case', { kind: 'domestic_violence', level: 'prevention', colour: 'none', opened_on: day(), intake, facts: '案情' })
  says.will(true)
  await page.goto(`/cases/${room}`)
  says.will(false)
  await tab('安全')
  await press('新增安全盒')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  const before = says.asked.length
  await press('新增安全盒')
  await field('可联系时间').fill('工作日上午')
  for (const close of [() => page.keyboard.press('Escape'), () => confirm('取消'), () => dialog.locator('.el-dialog__headerbtn').click()]) await close()
  await until(() => says.asked.length, (n) => n === before + 3)
  assert.equal(await field('可联系时间').inputValue(), '工作日上午')
  await page.evaluate(() => history.back())
  await until(() => says.asked.length, (n) => n === before + 4)
  assert.equal(await field('可联系时间').inputValue(), '工作日上午')
  // Taken by an input method, Escape is not the dialog's.
  await field('可联系时间').dispatchEvent('keydown', { key: 'Escape', code: 'Escape', isComposing: true, bubbles: true })
  assert.equal(says.asked.length, before + 4)
  await clean(worker, '03-dialog-kept')
  says.will(true)
  await confirm('取消')
  await dialog.waitFor({ state: 'hidden' })
})
await by(worker, 'a form of a case keeps what it may until it is opened again', async ({ page, press, dialog, confirm, field }) => {
  await page.goto(`/cases/${room}`)
  await press('填写：S1 摸排隐患')
  await field('走访人数').fill('3')
  await confirm('取消')
  await dialog.waitFor({ state: 'hidden' })
  await press('填写：S1 摸排隐患')
  await dialog.getByText(/已接着填好/).waitFor()
  assert.equal(await field('走访人数').inputValue(), '3')
  await clean(worker, '04-dialog-back')
  await confirm('放弃草稿')
  assert.equal(await field('走访人数').inputValue(), '')
  await confirm('取消')
  await dialog.waitFor({ state: 'hidden' })
})
await by(worker, 'the sign-out names what would be lost, and only then takes it', async ({ page, heading, button, ask }) => {
  says.will(true)
  await page.goto('/records/household/new')
  await box(page, '住址').fill('示范里 1 号')
  await page.getByText(/^草稿已暂存/).waitFor()
  await goTo(page, '新增走访')
  await heading('新增走访记录')
  await box(page, /^走访情况/).fill('还没有写完')
  says.will(false)
  const before = says.asked.length
  await button('退出').click()
  await until(() => says.asked.length, (n) => n === before + 1)
  assert.match(says.asked.at(-1), /还有 \d 份没有保存：(?=.*新增走访记录).*新增家庭/)
  assert.equal((await ask('/api/session')).status, 200)
  assert.equal(await box(page, /^走访情况/).inputValue(), '还没有写完')
  says.will(true)
  await button('退出').click()
  await page.getByLabel('登录名').waitFor()
  assert.equal(says.asked.length, before + 2)
  assert.equal(await page.evaluate(() => sessionStorage.length), 0)
})
const idle = await person(loginOf('区妇联干部'))
await by(idle, 'a desk that nobody is at locks itself; what stood there stays', async ({ page, heading, dialog }) => {
  await page.clock.install()
  await page.goto('/records/household/new')
  await heading('新增家庭')
  await box(page, '住址').fill('示范里 2 号')
  await page.clock.fastForward('20:00')
  await page.mouse.move(300, 300)
  await page.mouse.move(310, 310)
  await page.clock.fastForward('20:00')
  assert.equal(await page.getByText('已锁屏').count(), 0)
  const polls = []
  page.on('request', (request) => request.url().endsWith('/api/work') && polls.push(request.headers()['jinguo-poll']))
  await page.clock.fastForward('05:00')
  await until(() => polls.length, (n) => n > 0)
  assert.deepEqual([...new Set(polls)], ['1'])
  await page.clock.fastForward('06:00')
  await page.clock.runFor(6000)
  await dialog.getByText('输入密码即可继续', { exact: false }).waitFor()
  assert.equal(await page.evaluate(async () => (await fetch('/api/session')).status), 401)
  await dialog.getByLabel('登录名').fill(idle.login)
  await dialog.getByLabel('密码', { exact: true }).fill(process.env.JINGUO_PASSWORD)
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await page.clock.runFor(1000)
  await dialog.waitFor({ state: 'hidden' })
  assert.equal(await box(page, '住址').inputValue(), '示范里 2 号')
})
await leave()
