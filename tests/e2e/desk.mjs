// SPDX-License-Identifier: Apache-2.0
// The first web page, used as a cadre would, in a real browser against a running server.
//   JINGUO_URL JINGUO_LOGIN JINGUO_PASSWORD   where and as whom
//   JINGUO_YEAR                               year of the report (the demonstration's: 2021)
//   SHOTS                                     folder for the pictures
// Closes with "N passed, N failed".
import assert from 'node:assert/strict'
import { barriers, counting, openBrowser, optionsOf, settled, until } from './browser.mjs'
import { frame } from './frame.mjs'

const need = (name) => process.env[name] ?? assert.fail(`请设置环境变量 ${name}`)
const url = need('JINGUO_URL').replace(/\/$/, '')
const login = need('JINGUO_LOGIN')
const password = need('JINGUO_PASSWORD')
const year = process.env.JINGUO_YEAR ?? '2021'
const { browser, page, complaints, shot } = await openBrowser({
  url, shots: process.env.SHOTS ?? 'shots',
})

const { step, close } = counting((nth) => shot(`fail-${nth}`))
async function clean(name) {
  await shot(name)
  assert.deepEqual(await barriers(page), [])
}
const heading = (text) => page.getByRole('heading', { level: 1, name: text }).waitFor()
const button = (name, exact = true) => page.getByRole('button', { name, exact })
const field = (label) => page.locator('form').getByLabel(label)
async function choose(label, option) {
  await (await optionsOf(field(label))).and(page.getByRole('option', { name: option, exact: true })).click()
}
// The server's answer to the signed-in reader, asked beside the page.
const ask = (path, init) =>
  page.evaluate(
    async ([at, more]) => {
      const { csrf } = await (await fetch('/api/session')).json()
      const headers = {
        'Content-Type': 'application/json', 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID(),
      }
      const response = await fetch(at, { ...more, ...(more && { headers }) })
      return { status: response.status, body: await response.json() }
    },
    [path, init],
  )
const signIn = async (secret) => {
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(secret)
  await button('登录').click()
}

const head = `测试户${Date.now() % 1_000_000}`
let household = ''

await step('nobody sees a page without signing in', async () => {
  await page.goto('/figures')
  await page.getByLabel('登录名').waitFor()
  assert.match(page.url(), /sign-in\?to=/)
  await clean('01-sign-in')
})
await step('a wrong password is told in words', async () => {
  await signIn(`${password}x`)
  await page.getByRole('alert').waitFor()
  await clean('02-sign-in-refused')
})
await step('signing in leads where she wanted to go', async () => {
  await signIn(password)
  await heading('统计数字')
})
await step('home', async () => {
  await page.goto('/')
  await heading(/您好/)
  await clean('03-home')
})
await step('an empty form names every missing field and takes the focus', async () => {
  await page.goto('/records/household/new')
  await heading('新增家庭')
  await button('保存').click()
  const summary = page.getByRole('alert')
  await summary.waitFor()
  assert.match(await summary.innerText(), /请填写户主姓名/)
  assert.ok(await summary.evaluate((box) => box === document.activeElement))
  await clean('04-form-faults')
})
await step('a household is entered', async () => {
  await field('户主姓名').fill(head)
  await field('住址').fill('示范里 1 号 101 室')
  await field('联系电话').fill('0592-5800001')
  await choose('居住类型', '户籍家庭')
  await button('保存').click()
  await heading(head)
  household = page.url().split('/').at(-1)
  await clean('05-household')
})
await step('it is found in the list', async () => {
  await page.goto('/records/household')
  await heading('家庭')
  await page.getByLabel('查找').fill(head)
  await button('查询').click()
  await page.getByRole('status').filter({ hasText: '共 1 条' }).waitFor()
  await page.getByRole('cell', { name: head, exact: true }).waitFor()
  await clean('06-list-found')
})
await step('the list shows all, sorted by a column', async () => {
  await button('重置').click()
  await page.getByRole('columnheader', { name: '居住类型' }).getByRole('button').click()
  await page.waitForURL(/sort=residence/)
  await clean('07-list')
})
await step('it is changed, and the change is in its history', async () => {
  await page.goto(`/records/household/${household}/edit`)
  await field('联系电话').fill('0592-5800002')
  await button('保存修改').click()
  await heading(head)
  await page.getByText('0592-5800001 → 0592-5800002').waitFor()
  await clean('08-changed')
})
await step('a change made meanwhile by another is shown, and mine is kept on choice', async () => {
  await page.goto(`/records/household/${household}/edit`)
  await field('联系电话').fill('0592-5800004')
  const changes = { phone: { old: '0592-5800002', new: '0592-5800003' } }
  const body = JSON.stringify({ changes })
  const other = await ask(`/api/records/household/${household}`, { method: 'PATCH', body })
  assert.equal(other.status, 200)
  await button('保存修改').click()
  await page.getByRole('dialog').getByText('0592-5800003').waitFor()
  await clean('09-stale')
  await page.getByRole('radio', { name: /我填写的/ }).check()
  await button('按所选保存').click()
  await page.getByText('0592-5800003 → 0592-5800004').waitFor()
})
await step('an answer lost on the way is repeated without a second record', async () => {
  const lost = `${head}乙`
  await page.goto('/records/household/new')
  await field('户主姓名').fill(lost)
  await field('住址').fill('示范里 2 号 201 室')
  await choose('居住类型', '户籍家庭')
  const writes = (at) => at.pathname === '/api/records/household'
  await page.route(writes, async (route) => {
    await route.fetch()
    await route.abort()
  }, { times: 1 })
  await button('保存').click()
  await page.getByRole('alert').getByText(/没有收到服务器的答复/).waitFor()
  await clean('10-no-answer')
  await button('保存').click()
  await heading(lost)
  const found = await ask(`/api/records/household?q=${encodeURIComponent(lost)}`)
  assert.equal(found.body.total, 1)
})
await step('a session that ends takes nothing with it', async () => {
  await page.goto(`/records/household/${household}/edit`)
  await field('住址').fill('示范里 1 号 102 室')
  await page.context().clearCookies()
  await button('保存修改').click()
  await page.getByRole('dialog').getByText('登录已失效').first().waitFor()
  await clean('11-session-ended')
  await signIn(password)
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await button('保存修改').click()
  await page.getByText('示范里 1 号 101 室 → 示范里 1 号 102 室').waitFor()
})
await step('a planned visit is entered for the household', async () => {
  await page.locator('main').getByRole('link', { name: '新增走访记录' }).first().click()
  await heading('新增走访记录')
  await choose('状态', '待走访')
  for (const [label, option] of [['走访步骤', '摸排隐患'], ['走访事由', '日常走访'], ['风险等级', '无']])
    if (await field(label).count()) await choose(label, option)
  // What she will find there is asked when she has been there.
  await field('走访情况').waitFor({ state: 'detached' })
  await clean('12-visit-form')
  await button('保存').click()
  await button('登记走访').waitFor()
})
await step('a step moves it on', async () => {
  await button('登记走访').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('走访情况').waitFor()
  if (await dialog.getByLabel('走访人员').count()) await dialog.getByLabel('走访人员').fill('李社工')
  await dialog.getByLabel('走访情况').fill('家中老人独居，邻里和睦。')
  await clean('13-step')
  await button('确定登记走访').click()
  await page.getByText('待走访 → 已走访').waitFor()
  await button('登记走访').waitFor({ state: 'detached' })
})
await step('a protected field shows only after a reason is given', async () => {
  assert.equal(await page.getByText('邻里和睦').count(), 0)
  await button('显示受保护的内容').click()
  await page.getByLabel('查看原因').fill('核对走访情况')
  await clean('14-reveal')
  await button('显示').click()
  await page.getByText('邻里和睦').waitFor()
  await clean('15-visit')
})
await step('figures', async () => {
  await page.goto(`/figures?year=${year}`)
  await heading('统计数字')
  await page.getByRole('table').waitFor()
  await clean('16-figures')
})
await step('a number of the report opens exactly the records it was counted from', async () => {
  await page.goto(`/report/${year}`)
  await page.locator('a.figure').first().waitFor()
  await clean('17-report')
  const { places } = (await ask(`/api/report/${year}`)).body
  const fit = ({ evidence_count: n }) => n > 20 && n <= 200
  const counts = places.filter((p) => fit(p) && p.printed === String(p.evidence_count))
  const place = counts[0] ?? places.find(fit) ?? places.find((p) => p.evidence_count > 0)
  assert.ok(place, 'the report has no number with evidence')
  const number = page.locator(`a.figure[data-figure="${place.figure}"][data-period="${place.period}"]`).first()
  assert.equal((await number.innerText()).trim(), place.printed)
  await number.focus()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog')
  await drawer.getByText(place.rule).waitFor()
  const total = Number(await drawer.getByTestId('evidence-total').innerText())
  assert.equal(total, place.evidence_count)
  await clean('18-evidence')
  let lines = 0
  for (let at = 1; at <= Math.min(Math.ceil(total / 20), 10); ++at) {
    const rows = drawer.locator('tbody tr')
    const due = Math.min(20, total - 20 * (at - 1))
    if (at > 1) await drawer.getByRole('button', { name: '下一页' }).click()
    await drawer.locator('[aria-busy="false"]').waitFor()
    // The page before stays in sight until the next one has come.
    lines += await until(() => rows.count(), (n) => n === due)
  }
  assert.equal(lines, Math.min(total, 200))
})
await step('a line of evidence opens its record, and Back returns to the open number', async () => {
  const drawer = page.getByRole('dialog')
  await drawer.locator('tbody a').first().click()
  await page.getByRole('heading', { name: '修改记录' }).waitFor()
  await page.goBack()
  await page.getByRole('dialog').getByTestId('evidence-total').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
})
await step('the report is there as document, page and workbook', async () => {
  for (const format of ['docx', 'pdf', 'xlsx']) {
    const got = await page.request.get(`/api/report/${year}.${format}`)
    assert.equal(got.status(), 200, format)
    assert.ok((await got.body()).length > 1000, format)
  }
})
await step('every kind of record has a list, and one to create a form', async () => {
  const { modules } = (await ask('/api/schema')).body
  const readable = (m) => m.records.filter((r) => r.may.read)
  await page.goto('/')
  const menu = page.getByRole('navigation', { name: '主菜单' })
  for (const module of modules.filter((m) => readable(m).length)) {
    const unfold = menu.getByRole('button', { name: module.label })
    if ((await unfold.getAttribute('aria-expanded')) === 'false') await unfold.click()
    for (const type of readable(module)) {
      await menu.locator(`a[href="/records/${type.name}"]`).click()
      await heading(type.label)
      await page.getByRole('status').filter({ hasText: /共 \d+ 条/ }).waitFor()
      if (!type.may.create) continue
      await page.locator('main').getByRole('link', { name: `新增${type.label}`, exact: true }).click()
      await button('保存').waitFor()
      // All forms are drawn by the same parts; one of each module shows them all.
      if (type === module.records[0]) assert.deepEqual(await barriers(page), [], type.name)
    }
  }
})
await step('large letters and a narrow screen need no sideways scrolling', async () => {
  await page.goto('/records/visit')
  const size = async (name) => {
    await button('外观').click()
    await button(name).click()
    await page.keyboard.press('Escape')
  }
  await size('特大')
  await clean('19-largest')
  await size('标准')
  await page.setViewportSize({ width: 360, height: 740 })
  for (const at of ['/', '/records/household', `/records/household/${household}`, `/report/${year}`]) {
    await page.goto(at)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
    await settled(page)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.ok(over <= 0, `${at} is ${over} px too wide`)
  }
  await clean('20-narrow')
  await page.setViewportSize({ width: 1366, height: 768 })
})
await frame({ page, step, clean, heading, button, field, choose, ask, signIn: () => signIn(password), year })
await step('an unknown address says so', async () => {
  await page.goto('/nothing/here')
  await heading('没有这个页面')
})
await step('after signing out nothing is shown', async () => {
  await page.goto('/')
  await button('退出').click()
  await page.getByLabel('登录名').waitFor()
  await page.goto('/records/household')
  await page.getByLabel('登录名').waitFor()
})
await step('the page broke no rule of its own and asked nothing of other sites', async () => {
  assert.deepEqual(complaints, [])
})

await browser.close()
close()
