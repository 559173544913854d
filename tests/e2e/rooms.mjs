// SPDX-License-Identifier: Apache-2.0
// Work lists, call card, the room of a red case from its first word to its closing, the packets of a
// linked body, emergency access.  Several people at once, against the real server; same environment
// as desk.mjs.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { barriers, counting, desk, launch, pictures, watched } from './browser.mjs'

const { JINGUO_PASSWORD: password, JINGUO_DATA: data } = process.env
const url = process.env.JINGUO_URL.replace(/\/$/, '')
const shots = process.env.SHOTS ?? 'shots'
const signIns = fs.readFileSync(path.join(data, 'sign-in.txt'), 'utf8').split('\n')
const loginOf = (post, nth = 0) => signIns.filter((line) => line.includes(`  ${post}  `))[nth].split(' ')[0]
const browser = await launch()
const complaints = []

async function person(login) {
  const context = await browser.newContext({ ...desk, baseURL: url, acceptDownloads: true })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  watched(page, url, complaints)
  await page.goto('/')
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('button', { name: '退出', exact: true }).waitFor()
  const button = (name, exact = true) => page.getByRole('button', { name, exact })
  // A list of days is a dialog too, but not a modal one.
  const dialog = page.getByRole('dialog').and(page.locator('[aria-modal=true]'))
  return {
    page, button, dialog, login,
    press: (name, exact = true) => button(name, exact).click(),
    confirm: (name) => dialog.getByRole('button', { name, exact: true }).click(),
    field: (label) => dialog.getByLabel(label),
    tab: (name) => page.getByRole('tab', { name, exact: true }).click(),
    heading: (name) => page.getByRole('heading', { level: 1, name }).waitFor(),
    shot: pictures(page, shots),
    async choose(label, option, within = dialog) {
      await within.getByLabel(label).first().focus()
      await page.keyboard.press('Enter')
      await page.getByRole('option', { name: option, exact: true }).click()
    },
    ask: (at, body) => page.evaluate(async ([to, sent]) => {
      const { csrf } = await (await fetch('/api/session')).json()
      const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID() }
      const answer = await fetch(to, sent ? { method: 'POST', headers, body: JSON.stringify(sent) } : {})
      return { status: answer.status, body: await answer.json() }
    }, [at, body]),
  }
}
const worker = await person(loginOf('社区妇联'))
const chair = await person(loginOf('妇联主席'))
let at = worker
const { step, close } = counting((nth) => at.shot(`rooms-fail-${nth}`))
async function clean(who, name) {
  await who.shot(`rooms-${name}`)
  assert.deepEqual(await barriers(who.page), [])
}
const by = (who, name, does) => step(name, async () => {
  at = who
  await does(who)
})
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const later = (days) => new Date(Date.now() + (8 + 24 * days) * 3_600_000).toISOString().slice(0, 10)
const mark = Date.now() % 1_000_000
const caller = `来电人${mark}`
const phone = `1380000${String(mark).padStart(6, '0').slice(-4)}`
let room = ''

await by(worker, 'a call is written down, and its terms stand on the desk', async ({ page, press, heading, ask }) => {
  await page.goto('/calls/new')
  await heading('来电登记')
  const form = page.locator('form')
  await form.getByLabel('来访人姓名').fill(caller)
  await form.getByLabel('联系电话').fill(phone)
  await page.getByText('没有查到在办的事项').waitFor()
  await worker.choose('类别', 'B 婚姻家庭', form)
  await worker.choose('细类', 'B1 家庭暴力', form)
  await form.getByLabel('反映事项').fill('来电反映被家人殴打')
  await clean(worker, '01-call')
  await press('登记')
  await page.getByRole('heading', { name: '已登记' }).waitFor()
  assert.equal((await ask('/api/work')).body.new, 1)
})
await by(worker, 'the receipt of a caller is shown once', async ({ press, dialog, confirm }) => {
  await press('发查询回执')
  await dialog.getByTestId('code').waitFor()
  await clean(worker, '02-receipt')
  await confirm('已记下，关闭')
  await dialog.waitFor({ state: 'hidden' })
})
await by(worker, 'a case is opened of it, its level set by rule', async ({ page, press }) => {
  await press('立为个案')
  await page.waitForURL(/\/cases\//)
  room = new URL(page.url()).pathname
  await page.getByText('按规则定级：').waitFor()
  await clean(worker, '03-room')
})
await by(worker, 'work lists: a term is acknowledged', async ({ page, press, heading }) => {
  await page.goto('/')
  await heading(/您好/)
  await page.getByRole('button', { name: /^1\s*新交办/ }).click()
  await page.getByText('书面告知是否受理').waitFor()
  await clean(worker, '04-home')
  await press('签收：书面告知是否受理')
  await page.getByRole('button', { name: /^0\s*新交办/ }).waitFor()
  // Received twenty days ago and never answered: missed, which the program tells within a minute.
  const old = { channel: 'letter', received_on: later(-20), asker_name: '示范人', asker_sex: 'female', matter: 'unstated' }
  const made = await worker.ask('/api/records/intake', old)
  assert.equal(made.status, 201, JSON.stringify(made.body))
})
const street = await person(loginOf('街道妇联'))
await by(street, 'a superior extends a term, with her reason and within the limit', async ({ page, heading, press, dialog, confirm }) => {
  const intake = (await worker.ask(`/api/records/intake?q=&size=1`)).body.items[0].id
  const accepted = await worker.ask(`/api/records/intake/${intake}/steps/accept`, {})
  assert.equal(accepted.status, 200, JSON.stringify(accepted.body))
  await page.goto(`/records/intake/${intake}`)
  await heading(/./)
  await press('延长：办结信访事项')
  await dialog.getByLabel('延长天数').fill('31')
  await dialog.getByLabel('理由').fill('情况复杂，等待鉴定')
  await confirm('批准延长')
  await dialog.getByRole('alert').waitFor()
  await clean(street, '05-extend-refused')
  await dialog.getByLabel('延长天数').fill('10')
  await confirm('批准延长')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '延长：办结信访事项' }).waitFor({ state: 'detached' })
})
await by(worker, 'the caller is known the next time', async ({ page }) => {
  await page.goto('/calls/new')
  await page.locator('form').getByLabel('联系电话').fill(phone)
  await page.getByText(/查到 \d 件/).waitFor()
  await clean(worker, '05-known')
})
const stranger = await person(loginOf('社区妇联', 1))
await by(stranger, 'beyond her reach she hears only who deals with it', async ({ page }) => {
  await page.goto('/calls/new')
  await page.locator('form').getByLabel('联系电话').fill(phone)
  await page.getByText(/已由.*办理，请联系/).first().waitFor()
  assert.equal(await page.getByText(caller).count(), 0)
  await clean(stranger, '06-elsewhere')
})
await by(worker, 'the four steps: the second waits for the first; a form is ticked when it is whole', async ({ page, press, field, dialog, confirm }) => {
  await page.goto(room)
  await page.getByText('先完成第一步摸排隐患').first().waitFor()
  await press('填写：S1 摸排隐患')
  await field('走访人数').fill('2')
  await field('隐患迹象').fill('门锁被砸坏')
  await clean(worker, '07-step-form')
  await confirm('保存')
  await dialog.waitFor({ state: 'hidden' })
  // Without the check of the nine signs it stays a draft, and the page says what is missing.
  await page.getByText(/强制报告情形核对/).waitFor()
  await clean(worker, '08-step-refused')
  await page.getByRole('link', { name: '补填：S1 摸排隐患' }).click()
  await page.locator('form').getByText('已核对强制报告情形').click()
  await press('保存修改')
  await page.getByRole('heading', { name: '修改记录' }).waitFor()
  await page.goto(room)
  await press('完成这一步：S1 摸排隐患')
  await press('填写：S2 化解冲突')
  await confirm('取消')
})
await by(worker, 'the risk is scored', async ({ press, field, confirm, page, dialog, tab }) => {
  await tab('安全')
  await press('新增风险评估')
  for (const sign of ['持有凶器', '已造成伤害', '反复发生']) await dialog.getByText(sign, { exact: true }).click()
  await confirm('保存')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(/^风险[蓝黄橙红]$/).waitFor()
  await press('新增安全盒')
  await field('可联系时间').fill('工作日上午')
  await field('暗语').fill('桂花')
  await confirm('保存')
  await dialog.waitFor({ state: 'hidden' })
  assert.equal(await page.getByText('桂花').count(), 0)
  await clean(worker, '09-safety')
})
await by(worker, 'the safety box opens with a reason', async ({ page, dialog, confirm }) => {
  await page.getByRole('region', { name: '安全盒' }).getByRole('button', { name: /^显示受保护的内容/ }).click()
  await dialog.getByLabel('查看原因').fill('联系前核对')
  await confirm('显示')
  await page.getByText('桂花').waitFor()
})
await by(worker, 'nothing is sent without a ground; with one a task goes out', async ({ page, press, field, confirm, dialog, tab, choose }) => {
  await tab('联动任务')
  await page.getByText('还没有可用的共享依据').waitFor()
  await tab('同意与共享')
  await press('新增共享依据')
  await choose(/^依据/, '本人同意')
  await field('同意范围').fill('向联动单位说明受害情况')
  await confirm('保存')
  await dialog.waitFor({ state: 'hidden' })
  await tab('联动任务')
  for (const [partner, body, unit] of [['公安', '示范派出所', true], ['法院', '示范法院', false]]) {
    await press('新增联动任务')
    await choose('联动部门', partner)
    await field('单位名称').fill(body)
    if (unit) {
      await field('接收单位').click()
      await page.keyboard.type('示范派出所')
      await page.getByRole('option', { name: /示范派出所/ }).click()
    }
    await field('共享依据').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: /^本人同意/ }).click()
    await field('任务').fill('按职责办理')
    await field('材料包').fill('当事人受到殴打')
    for (const [label, day] of [['办复期限', today], ['材料可见至', later(1)]]) {
      await field(label).fill(day)
      await page.keyboard.press('Tab')
    }
    if (unit) await clean(worker, '10-task-form')
    await confirm('保存')
    await dialog.waitFor({ state: 'hidden' })
  }
  await page.getByRole('article', { name: /示范法院/ }).waitFor()
  await clean(worker, '11-tasks')
})
let slip = {}
await by(worker, 'a slip for a body without an account is shown once, and its answer entered', async ({ page, press, dialog, confirm }) => {
  await press('打印回执单：示范法院')
  slip = { number: await dialog.locator('dd').first().innerText(), code: await dialog.getByTestId('code').innerText() }
  await clean(worker, '12-slip')
  await confirm('已记下，关闭')
  await dialog.waitFor({ state: 'hidden' })
  await press('录入回执单')
  await dialog.getByLabel('编号').fill(slip.number)
  await dialog.getByLabel('验证码').fill('0000')
  await dialog.getByLabel('办复情况').fill('已受理保护令申请')
  await confirm('录入')
  await dialog.getByRole('alert').waitFor()
  await clean(worker, '13-slip-wrong')
  await dialog.getByLabel('接受').check()
  await dialog.getByLabel('验证码').fill(slip.code)
  await confirm('录入')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('article', { name: /示范法院/ }).getByText('已接受').waitFor()
})
const police = await person('police1')
await by(police, 'a linked body sees its packet and nothing else', async ({ page, heading, dialog, confirm }) => {
  await heading('我的联动任务')
  await page.getByText('共 1 项任务').waitFor()
  const menu = page.getByRole('navigation', { name: '主菜单' })
  assert.equal(await menu.getByRole('link').count(), 1)
  await clean(police, '14-packets')
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox').fill('ga')
  await page.getByText('没有这个功能').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  for (const elsewhere of [room, '/records/case', '/dashboard', '/calls/new', '/notices']) {
    await page.goto(elsewhere)
    await heading('我的联动任务')
  }
  const id = room.split('/').at(-1)
  assert.equal((await police.ask(`/api/records/case/${id}`)).status >= 403, true)
  assert.equal(await page.getByText('当事人受到殴打').count(), 0)
  await page.getByRole('button', { name: /^显示受保护的内容/ }).click()
  await dialog.getByLabel('查看原因').fill('办理任务')
  await confirm('显示')
  await page.getByText('当事人受到殴打').waitFor()
})
await by(police, 'it accepts, and answers', async ({ page, press, field, confirm, dialog }) => {
  await press('接受：公安 · 示范派出所')
  await confirm('确定接受')
  await dialog.waitFor({ state: 'hidden' })
  await press('办复：公安 · 示范派出所')
  await field('办复情况').fill('已出警并告诫')
  await clean(police, '15-answer')
  await confirm('确定办复')
  await page.getByText('已办复').waitFor()
  await page.setViewportSize({ width: 360, height: 740 })
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
  await clean(police, '16-packets-narrow')
})
await by(worker, 'a measure begins its clock, seen in the room', async ({ page, press, confirm, dialog, tab, choose, field }) => {
  await page.goto(room)
  await tab('措施')
  await press('新增处置措施')
  await choose('措施', '申请人身安全保护令')
  await field('办理机关').fill('示范法院')
  await choose('结果', '已申请')
  await confirm('保存')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('region', { name: '正在计时' }).getByText(/裁定/).waitFor()
  await clean(worker, '17-measures')
})
await by(worker, 'a paper is filled in, previewed, issued and opened with a reason', async ({ page, press, dialog, confirm, tab }) => {
  await tab('文书')
  await press('转介单')
  await confirm('预览')
  await dialog.getByText(/^还缺：/).waitFor()
  await clean(worker, '18-paper-missing')
  for (const box of await dialog.getByRole('textbox').all()) await box.fill('示范内容')
  await confirm('预览')
  await dialog.getByText(/^还缺：/).waitFor({ state: 'detached' })
  await confirm('出具')
  await page.getByRole('region', { name: '已出具的文书' }).getByRole('article').first().waitFor()
  await page.getByRole('button', { name: /^打开《/ }).click()
  await dialog.getByLabel('理由').fill('打印送达')
  await dialog.getByLabel('PDF').check()
  const [file] = await Promise.all([page.waitForEvent('download'), confirm('打开')])
  assert.match(file.suggestedFilename(), /\.pdf$/)
  assert.equal(fs.readFileSync(await file.path()).subarray(0, 4).toString(), '%PDF')
  await clean(worker, '19-papers')
})
await by(worker, 'closing says what is missing', async ({ page, press, confirm, dialog, tab }) => {
  await tab('结案')
  await page.getByText('还没有结案核对表').waitFor()
  await page.getByText(/1 项联动任务没有回复：示范法院/).waitFor()
  await press('新增结案核对表')
  for (const one of ['已告知当事人结果和救济途径', '保护或帮扶措施已落实或不需要', '回访计划已定', '已听取当事人意愿']) await dialog.getByText(one, { exact: true }).click()
  await confirm('保存')
  await page.getByText('结案核对表还没有由另一人签字').waitFor()
  await clean(worker, '20-closing')
  await press('开始办理')
  await confirm('确定开始办理')
  await page.getByText('办理中', { exact: true }).first().waitFor()
})
await by(chair, 'an officer of the line sees how it stands, not what it tells, and why', async ({ page, press, dialog, confirm }) => {
  await page.goto(room)
  await page.getByText('按规则定级：').waitFor()
  await press('结案')
  await chair.choose('结案方式', '法院或公安接办')
  if (await dialog.getByLabel('结案意见').count()) await dialog.getByLabel('结案意见').fill('已由公安接办')
  await confirm('确定结案')
  await dialog.getByText(/还没有签字的结案核对表/).first().waitFor()
  await clean(chair, '21-close-refused')
  await confirm('取消')
  await page.getByText('为什么看不到？').first().click()
  await clean(chair, '22-supervisor')
})
await by(stranger, 'to others the case is not there; an emergency opens it for an hour', async ({ page, press, dialog, confirm }) => {
  await page.goto(room)
  await page.getByText('为什么看不到？').click()
  await clean(stranger, '23-not-there')
  await press('紧急查看')
  await dialog.getByLabel('理由').fill('急')
  await confirm('打开一小时')
  await dialog.getByText('请写明理由，至少 10 个字').waitFor()
  await dialog.getByLabel('理由').fill('当事人在本社区求救，家人持械追赶')
  await confirm('打开一小时')
  await page.getByRole('timer').waitFor()
  assert.match(await page.getByRole('timer').innerText(), /^(59|60):\d\d$/)
  await page.getByText('按规则定级：').waitFor()
  await clean(stranger, '24-emergency')
})
await by(worker, 'who looked is told in plain words, and a notice came', async ({ page, tab }) => {
  await page.goto(room)
  await tab('谁看过')
  await page.getByText(/开启紧急查看，理由：当事人在本社区求救/).waitFor()
  await clean(worker, '25-looks')
  for (let n = 0; n < 90 && !(await worker.ask('/api/work')).body.unread; ++n) await page.waitForTimeout(1000)
  await page.goto('/?list=overdue')
  await page.getByText(/^逾期 \d 天|^已逾期/).first().waitFor()
  await clean(worker, '26-overdue')
  await page.getByRole('link', { name: /^通知\s*\d/ }).click()
  const list = page.locator('main .card li')
  await list.first().waitFor()
  const before = await list.count()
  await clean(worker, '26-notices')
  await page.getByRole('button', { name: '标为已读' }).first().click()
  await list.nth(before - 1).waitFor({ state: 'detached' })
})
await by(worker, 'a consent is withdrawn; what was sent stays listed', async ({ page, tab, confirm, dialog }) => {
  await page.goto(`${room}?tab=sharing`)
  await page.getByRole('region', { name: '已经告诉过谁' }).getByRole('article').nth(1).waitFor()
  await tab('同意与共享')
  await page.getByRole('button', { name: /^撤回：/ }).click()
  await confirm('确定撤回')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('已撤回').waitFor()
  assert.equal(await page.getByRole('region', { name: '已经告诉过谁' }).getByRole('article').count(), 2)
  await clean(worker, '27-sharing')
})
await by(worker, 'the file of the case is handed out with a reason', async ({ page, press, dialog, confirm }) => {
  await press('导出卷宗')
  await dialog.getByLabel('理由').fill('法院调取证据')
  await clean(worker, '28-file')
  const [file] = await Promise.all([page.waitForEvent('download'), confirm('导出')])
  assert.match(file.suggestedFilename(), /删节\.zip$/)
  assert.ok(fs.statSync(await file.path()).size > 1000)
})
await by(worker, 'team and course; nothing scrolls sideways on a narrow screen', async ({ page, tab, press, choose, field, confirm, dialog }) => {
  await tab('团队')
  await press('新增个案成员')
  await field('姓名').fill('李社工')
  await choose('角色', '专业社工')
  await choose('层级', '社区')
  await choose('工作圈', '核心工作圈')
  if (!(await field(/^自/).inputValue())) {
    await field(/^自/).fill(today)
    await page.keyboard.press('Tab')
  }
  await confirm('保存')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('article', { name: /李社工/ }).waitFor()
  await tab('经过')
  await page.getByText('S1 摸排隐患').first().waitFor()
  await page.waitForLoadState('networkidle')
  await clean(worker, '29-course')
  await page.setViewportSize({ width: 360, height: 740 })
  for (const [name, where] of [['room', room], ['home', '/'], ['call', '/calls/new'], ['notices', '/notices']]) {
    await page.goto(where)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.ok(over <= 0, `${where} is ${over} px too wide`)
    await clean(worker, `30-narrow-${name}`)
  }
  await page.setViewportSize({ width: 1366, height: 768 })
})
await step('the pages broke no rule of their own and asked nothing of other sites', async () => {
  assert.deepEqual(complaints, [])
})
await browser.close()
close()
