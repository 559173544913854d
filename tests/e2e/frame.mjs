// SPDX-License-Identifier: Apache-2.0
// The frame around the pages: tabs, search of the menu, columns, saved searches, doing a step for
// many, drafts, lock, dark pages, English, import.  Part of desk.mjs.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { optionsOf, until } from './browser.mjs'

export async function frame({ page, step, clean, heading, button, field, choose, ask, signIn }) {
  const tabs = page.getByRole('navigation', { name: '已打开的页面' })
  const accepting = async (does) => {
    // A question of a page that is gone meanwhile waits for no answer.
    const accept = (dialog) => dialog.accept().catch((error) => assert.match(String(error), /Not attached to an active page/))
    page.on('dialog', accept)
    await does()
    page.off('dialog', accept)
  }
  const look = async (name) => {
    await button('外观').click()
    await button(name).click()
    await page.keyboard.press('Escape')
  }
  const visits = async (state) => (await ask(`/api/records/visit?f.state=${state}&size=100`)).body

  await step('a page is found by first letters, with no mouse', async () => {
    await page.goto('/')
    await heading(/您好/)
    await page.keyboard.press('Control+K')
    await page.getByRole('combobox', { name: '功能名称' }).fill('zfjl')
    await page.getByRole('option', { name: '走访记录' }).first().waitFor()
    await clean('21-menu-search')
    await page.keyboard.press('Enter')
    await heading('走访记录')
  })
  await step('open pages have tabs, which outlast a reload and close', async () => {
    await page.goto('/figures?year=2021')
    await heading('统计数字')
    await page.reload()
    await tabs.getByRole('link', { name: '走访记录', exact: true }).waitFor()
    await clean('22-tabs')
    await tabs.getByRole('button', { name: '关闭“统计数字”' }).click()
    await tabs.getByRole('link', { name: '统计数字' }).waitFor({ state: 'detached' })
  })
  await step('the columns of a list are chosen once', async () => {
    await page.goto('/records/visit')
    await button('列设置').click()
    const panel = page.getByRole('group', { name: '显示哪些列' })
    await panel.getByText('风险等级', { exact: true }).click()
    await clean('23-columns')
    await page.reload()
    await page.getByRole('status').filter({ hasText: /共 \d+ 条/ }).waitFor()
    const shown = await page.getByRole('columnheader', { name: '风险等级' }).count()
    await button('列设置').click()
    await button('恢复默认').click()
    assert.notEqual(await page.getByRole('columnheader', { name: '风险等级' }).count(), shown)
  })
  await step('searches kept in the browser before are taken over once; what is refused says why', async () => {
    const { account } = (await ask('/api/session')).body
    const place = `jinguo.views.${account}`
    await page.evaluate(([at, kept]) => localStorage.setItem(at, kept), [place, JSON.stringify([
      { name: '旧查询', record: 'visit', query: { 'f.state': 'planned' } }, { name: '坏查询', record: 'visit', query: { 'f.vanished': 'x' } },
    ])])
    await page.goto('/records/visit')
    await button('常用查询').click()
    await page.getByRole('list', { name: '我的' }).getByRole('link', { name: '旧查询' }).waitFor()
    const here = page.getByRole('list', { name: '只在这台电脑上' })
    await here.getByText(/没有转存到平台：.*vanished/).waitFor()
    await clean('24-views-taken-over')
    await here.getByRole('button', { name: '删除“坏查询”' }).click()
    await here.waitFor({ state: 'detached' })
    assert.equal(await page.evaluate((at) => localStorage.getItem(at), place), null)
    await page.reload()
    await button('常用查询').click()
    assert.equal(await page.getByRole('list', { name: '我的' }).getByRole('link', { name: '旧查询' }).count(), 1)
    assert.equal((await ask('/api/records/saved_view?f.record=visit&f.state=in_use')).body.items.filter((one) => one.fields.name === '旧查询').length, 1)
  })
  await step('a search is saved by name and asked again', async () => {
    await page.goto('/records/visit?f.state=missed')
    await button('常用查询').click()
    await page.getByLabel('给当前查询起个名字').fill('未见到的')
    await button('保存当前查询').click()
    await page.getByRole('list', { name: '我的' }).getByRole('link', { name: '未见到的', exact: true }).waitFor()
    await page.goto('/records/visit')
    await button('常用查询').click()
    await clean('24-saved-searches')
    await page.getByRole('list', { name: '我的' }).getByRole('link', { name: '未见到的' }).click()
    await page.waitForURL(/f\.state=missed/)
    await page.goto('/records/visit')
    const chip = page.getByRole('list', { name: '常用查询前三个' }).getByRole('link', { name: '未见到的' })
    await chip.click()
    await page.waitForURL(/f\.state=missed/)
    assert.equal(await chip.getAttribute('aria-current'), 'true')
  })
  await step('a view can be renamed, be the default, and be removed; a fault of the line is said', async () => {
    await page.goto('/records/visit')
    await button('常用查询').click()
    const mine = page.getByRole('list', { name: '我的' })
    await mine.getByRole('button', { name: '改名：未见到的' }).click()
    await page.getByLabel('“未见到的”改名为').fill('没见到')
    await page.route('**/api/records/saved_view/*', (route) => route.abort(), { times: 1 })
    await page.locator('.drop form').getByRole('button', { name: '改名', exact: true }).click()
    await page.getByRole('alert').getByText(/没有收到服务器的答复/).waitFor()
    await page.locator('.drop form').getByRole('button', { name: '改名', exact: true }).click()
    await mine.getByRole('link', { name: '没见到', exact: true }).waitFor()
    await mine.getByRole('button', { name: '设为默认：没见到' }).click()
    await mine.getByRole('button', { name: '取消默认：没见到' }).waitFor()
    await clean('24-views')
    await page.goto('/')
    await page.goto('/records/visit')
    await page.waitForURL(/f\.state=missed/)
    await button('重置').click()
    await page.waitForURL((at) => !at.search)
    await button('常用查询').click()
    for (const name of ['没见到', '旧查询']) {
      await mine.getByRole('button', { name: `删除“${name}”` }).click()
      await mine.getByRole('link', { name, exact: true }).waitFor({ state: 'detached' })
    }
    await page.reload()
    await page.getByRole('status').filter({ hasText: /共 \d+ 条/ }).waitFor()
    assert.equal(new URL(page.url()).search, '')
  })
  await step('a step is taken for many; what cannot be done says why', async () => {
    const unit = (await ask('/api/session')).body.unit
    const household = (await ask('/api/records/household?size=1')).body.items[0].id
    const plan = { household, unit, state: 'planned', step: 'find_risks', reason: 'routine', risk: 'none' }
    const { modules } = (await ask('/api/schema')).body
    const type = modules.flatMap((m) => m.records).find((r) => r.name === 'visit')
    for (const f of type.fields.filter((one) => one.kind === 'choice' && one.name !== 'state'))
      if (f.required) plan[f.name] = f.choices[0].name
    for (const f of type.fields) if (f.required && f.kind === 'date') plan[f.name] = '2021-06-01'
    const known = Object.entries(plan).filter(([name]) => ['unit', 'state'].includes(name) || type.fields.some((f) => f.name === name && (f.required || name === 'household')))
    const made = []
    for (let n = 0; n < 3; ++n) {
      const body = JSON.stringify(Object.fromEntries(known))
      made.push(await ask('/api/records/visit', { method: 'POST', body }))
    }
    assert.deepEqual(made.map((one) => one.status), [201, 201, 201], JSON.stringify(made[0].body))
    await page.goto(`/records/visit?f.state=planned&f.household=${household}`)
    await page.getByLabel('全选本页').check()
    await clean('25-chosen')
    // Somebody else is quicker with one of them.
    await ask(`/api/records/visit/${made[0].body.id}/steps/miss`, { method: 'POST', body: '{}' })
    const before = (await visits('done')).total
    await button('登记走访').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/将对 \d+ 条记录办理/).waitFor()
    for (const f of await dialog.getByRole('textbox').all()) await f.fill('李社工')
    await clean('26-batch')
    await dialog.getByRole('button', { name: /^办理/ }).click()
    await dialog.getByText('，1 条没有办成').waitFor()
    await clean('27-batch-done')
    assert.ok((await visits('done')).total >= before + 2)
    await dialog.getByRole('button', { name: '关闭', exact: true }).click()
  })
  await step('a draft is kept while it is typed, and leaving asks', async () => {
    await page.goto('/records/household/new')
    await field('户主姓名').fill('草稿户')
    await page.getByRole('status').filter({ hasText: '草稿已暂存' }).waitFor()
    await page.getByRole('link', { name: '首页' }).first().click()
    await heading('新增家庭')
    await accepting(() => page.reload())
    await page.getByText(/接着填好/).waitFor()
    assert.equal(await field('户主姓名').inputValue(), '草稿户')
    await clean('28-draft')
    await button('放弃草稿').click()
    assert.equal(await field('户主姓名').inputValue(), '')
  })
  await step('a locked page shows nothing, has no session, and comes back as it was', async () => {
    await field('户主姓名').fill('锁屏户')
    await button('锁屏').click()
    await page.getByRole('dialog', { name: '已锁屏' }).waitFor()
    await clean('29-locked')
    assert.ok(await page.getByRole('heading', { name: '新增家庭' }).isHidden())
    assert.equal((await ask('/api/schema')).status, 401)
    await signIn()
    await heading('新增家庭')
    assert.equal(await field('户主姓名').inputValue(), '锁屏户')
    await button('放弃草稿').isHidden()
    await field('户主姓名').fill('')
  })
  await step('a record is entered by keyboard alone', async () => {
    await page.goto('/')
    await heading(/您好/)
    await page.keyboard.press('Control+K')
    await page.locator('[aria-controls=places]:focus').waitFor()
    await page.keyboard.type('xzjt')
    await page.getByRole('option', { name: '新增家庭' }).first().waitFor()
    await page.keyboard.press('Enter')
    await heading('新增家庭')
    const reach = async (label) => {
      for (let n = 0; n < 40; ++n) {
        await page.keyboard.press('Tab')
        if (await field(label).evaluate((box) => box === document.activeElement)) return
      }
      assert.fail(`${label} is not reached by Tab`)
    }
    await reach('户主姓名')
    await page.keyboard.type('键盘户')
    await reach('住址')
    await page.keyboard.type('示范里 3 号')
    await reach('居住类型')
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: '户籍家庭' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+S')
    await heading('键盘户')
  })
  await step('why a record cannot be seen is explained', async () => {
    await page.goto('/records/household/019ac000-0000-7000-8000-000000000000')
    await page.getByText('为什么看不到？').click()
    await page.getByText(/不在您的管辖范围内/).last().waitFor()
    await clean('30-why')
  })
  await step('a sheet with a fault is sent back with the reason, a right one is stored', async () => {
    const choosing = (name, text) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
    const head = '户主姓名,住址,居住类型\n'
    const family = `导入户${Date.now() % 1_000_000}`
    await page.goto('/records/household')
    await page.getByRole('link', { name: '导入', exact: true }).click()
    await heading('导入家庭')
    await clean('31-import')
    await choosing('bad.csv', `${head}${family}甲,示范里 4 号,户籍家庭\n,示范里 5 号,外星家庭\n`)
    await page.getByRole('heading', { name: /处错误，全部没有存入/ }).waitFor()
    await clean('32-import-faults')
    const [download] = await Promise.all([page.waitForEvent('download'), button('下载错误表').click()])
    assert.match(download.suggestedFilename(), /待更正\.xlsx$/)
    assert.ok(fs.statSync(await download.path()).size > 1000)
    await choosing('good.csv', `${head}${family}甲,示范里 4 号,户籍家庭\n${family}乙,示范里 5 号,户籍家庭\n`)
    await page.getByRole('heading', { name: '检查通过，还没有存入' }).waitFor()
    await button('存入 2 条记录').click()
    await page.getByRole('heading', { name: '已存入' }).waitFor()
    await clean('33-import-stored')
    assert.equal((await ask(`/api/records/household?q=${encodeURIComponent(family)}`)).body.total, 2)
  })
  await step('a block copied from a spreadsheet is checked like a sheet', async () => {
    const family = `粘贴户${Date.now() % 1_000_000}`
    await page.goto('/records/household/import')
    await heading('导入家庭')
    await page.evaluate((block) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', block)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    }, `户主姓名\t住址\t居住类型\r\n${family}\t"示范里 6 号, ""东"""\t户籍家庭\r\n`)
    await page.getByText('粘贴的内容.csv').waitFor()
    await button('存入 1 条记录').click()
    await page.getByRole('heading', { name: '已存入' }).waitFor()
    await clean('40-pasted')
    const { items } = (await ask(`/api/records/household?q=${encodeURIComponent(family)}`)).body
    assert.equal(items[0].fields.address, '示范里 6 号, "东"')
  })
  await step('one field of many refused by the server: named, led to, and nothing typed is lost', async () => {
    const { modules } = (await ask('/api/schema')).body
    // Of what every such record asks: not what the program fills in or another answer calls for.
    const types = modules.flatMap((m) => m.records).filter((r) => r.may.create)
      .map((r) => ({ ...r, fields: r.fields.filter((f) => !f.set_by_program && !f.asked_while && !f.offers) }))
    const widest = types.reduce((a, b) => (a.fields.length >= b.fields.length ? a : b))
    const texts = widest.fields.filter((f) => f.kind === 'text' && !f.format && f.privacy !== 'sensitive' && f.privacy !== 'sealed')
    await page.goto(`/records/${widest.name}/new`)
    await heading(`新增${widest.label}`)
    const inputs = texts.map((f) => page.locator(`#field-${f.name}`))
    for (const [n, input] of inputs.entries()) if (await input.count()) await input.fill(`填写${n}`)
    for (const f of widest.fields.filter((one) => one.required && one.kind === 'date')) await page.locator(`#field-${f.name}`).fill('2021-06-01')
    for (const f of widest.fields.filter((one) => one.required && one.kind === 'integer')) await page.locator(`#field-${f.name}`).fill('1')
    for (const f of widest.fields.filter((one) => one.required && one.kind === 'choice')) {
      await (await optionsOf(page.locator(`#field-${f.name}`))).first().click()
    }
    for (const f of widest.fields.filter((one) => one.required && one.kind === 'ref')) {
      await (await optionsOf(page.locator(`#field-${f.name}`))).first().click()
    }
    const last = widest.fields.filter((f) => f.kind !== 'flag').at(-1)
    const refusal = { type: 'urn:jinguo:problem:invalid', title: '内容有误', status: 422, detail: `${last.label}不对`, errors: [{ field: last.name, code: 'invalid', detail: `${last.label}与其他内容不符`, remedy: '请核对' }] }
    await page.route((at) => at.pathname === `/api/records/${widest.name}`, (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 422, json: refusal }) : route.fallback(), { times: 1 })
    await button('保存').click()
    const summary = page.getByRole('alert').first()
    await summary.getByText('有 1 处需要改正').waitFor()
    assert.ok(await summary.evaluate((box) => box === document.activeElement), `${widest.name}: ${await summary.innerText()}`)
    await clean('41-one-of-many')
    await summary.getByRole('button', { name: `${last.label}与其他内容不符` }).click()
    assert.equal(await page.evaluate(() => document.activeElement?.id), `field-${last.name}`)
    for (const [n, input] of inputs.entries()) if (await input.count()) assert.equal(await input.inputValue(), `填写${n}`)
    console.log(`      ${widest.fields.length} fields (${widest.name})`)
    await accepting(() => page.goto('/'))
    await heading(/您好/)
  })
  await step('one figure of many is found by first letters', async () => {
    await page.goto('/figures?year=2021')
    await page.getByRole('status').filter({ hasText: /^\d+ \/ \d+ 个$/ }).waitFor()
    await page.getByLabel('查找数字').fill('rhzf')
    await page.getByRole('rowheader', { name: '入户走访家庭', exact: true }).waitFor()
    assert.ok((await page.getByRole('rowheader').count()) < 6)
    await clean('50-figure-found')
  })
  await step('two tabs: what the other has saved is shown; signed out there, what is typed here stays', async () => {
    const made = (await ask('/api/records/household', { method: 'POST', body: JSON.stringify({ head_name: `双页户${Date.now() % 1_000_000}`, address: '示范里 7 号', residence: 'local' }) })).body
    const at = `/records/household/${made.id}/edit`
    await page.goto(at)
    await field('住址').fill('这一页写的')
    const second = await page.context().newPage()
    second.setDefaultTimeout(15_000)
    await second.goto(at)
    await second.locator('form').getByLabel('住址').fill('另一页写的')
    await second.getByRole('button', { name: '保存修改' }).click()
    await second.getByRole('heading', { name: '修改记录' }).waitFor()
    await button('保存修改').click()
    await page.getByRole('dialog').getByText('另一页写的').waitFor()
    await clean('48-two-tabs')
    await page.getByRole('radio', { name: /我填写的/ }).check()
    // The other tab signs out before this one saves.
    await second.getByRole('button', { name: '退出', exact: true }).click()
    await second.getByLabel('登录名').waitFor()
    await second.close()
    await button('按所选保存').click()
    const again = page.getByRole('dialog', { name: /登录已失效/ })
    await again.waitFor()
    await signIn()
    await again.waitFor({ state: 'hidden' })
    const stays = page.locator('form').getByLabel('住址')
    assert.equal(await stays.inputValue(), '这一页写的')
    if (await button('按所选保存').count()) await button('按所选保存').click()
    else await button('保存修改').click()
    await page.getByRole('heading', { name: '修改记录' }).waitFor()
    assert.equal((await ask(`/api/records/household/${made.id}`)).body.fields.address, '这一页写的')
  })
  await step('on a phone’s width a list is cards: every column named, nothing cut off', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    try {
      await page.goto('/records/visit')
      await page.getByRole('status').filter({ hasText: /共 \d+ 条/ }).waitFor()
      await page.waitForLoadState('networkidle')
      const cells = await page.getByRole('table').locator('tbody tr').first().locator('td[data-label]').evaluateAll((all) => all.map((td) => td.getBoundingClientRect().right))
      assert.ok(cells.length >= 6 && cells.every((right) => right <= 360), cells.join())
      await clean('49-narrow-list')
    } finally {
      await page.setViewportSize({ width: 1366, height: 768 })
    }
  })
  await step('at 200 % nothing is cut off and every page can be used', async () => {
    const { items } = await visits('done')
    await page.setViewportSize({ width: 683, height: 384 })
    // Whatever fails here, the steps after it have their own size again.
    try {
      await look('深色')
      await look('浅色')
      for (const [name, at] of [
        ['home', '/'], ['list', '/records/visit'], ['form', '/records/visit/new'], ['detail', `/records/visit/${items[0].id}`],
        ['figures', '/figures?year=2021'], ['report', '/report/2021'], ['import', '/records/visit/import'], ['dashboard', '/dashboard?year=2021'],
      ]) {
        await accepting(() => page.goto(at))
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        await page.waitForLoadState('networkidle')
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        assert.ok(over <= 0, `${at} is ${over} px too wide`)
        await clean(`44-zoom-${name}`)
      }
    } finally {
      await page.setViewportSize({ width: 1366, height: 768 })
    }
  })
  // The open drawer lists as many records as the number said, and goes.
  const evidence = async (told) => {
    const total = page.getByRole('dialog').getByTestId('evidence-total')
    await total.waitFor()
    assert.equal(await total.innerText(), String(told))
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  await step('six numbers stand beside last year and target, and open their evidence', async () => {
    await page.goto('/dashboard?year=2021')
    await page.locator('.one').first().waitFor()
    assert.equal(await page.locator('.one').count(), 6)
    await page.getByText(/目标 .*已完成/).first().waitFor()
    await clean('36-dashboard')
    const card = page.locator('.one').first()
    const number = card.getByRole('button', { name: /依据/ })
    const [, told] = /依据 (\d+) 条/.exec(await number.getAttribute('aria-label'))
    await number.click()
    await evidence(told)
  })
  await step('a street’s bar opens that street’s records', async () => {
    const street = page.getByRole('region', { name: /：分街道$/ }).getByRole('table').getByRole('button').first()
    const [, told] = /依据 (\d+) 条/.exec(await street.getAttribute('aria-label'))
    const name = await street.locator('xpath=ancestor::tr').getByRole('rowheader').innerText()
    await street.click()
    await page.getByRole('dialog').getByRole('heading', { name: new RegExp(`^${name} `) }).waitFor()
    await clean('37-street-evidence')
    await evidence(told)
  })
  await step('a figure in its groups: the number of one opens its records and no others', async () => {
    await page.goto('/figures?year=2021')
    const folded = page.getByRole('button', { name: /分组看$/ })
    await folded.first().waitFor()
    const { body } = await ask('/api/figures?period=2021')
    const figure = body.items.find((one) => one.evidence_count > 1 && one.groups.length > 3)
    await page.getByRole('button', { name: `${figure.label}分组看`, exact: true }).click()
    const chips = page.getByRole('group', { name: `${figure.label}分组看` })
    assert.deepEqual(await chips.getByRole('button').allInnerTexts(), figure.groups.map((one) => `按${one.label}分`))
    for (const { by, label } of figure.groups) {
      await chips.getByRole('button', { name: `按${label}分`, exact: true }).click()
      const { parts } = (await ask(`/api/figures/${figure.name}?period=2021&by=${by}`)).body
      const some = parts.filter((part) => part.evidence_count)
      const last = some.at(-1)
      await button(`${last.printed}，${last.label} ${figure.label}，依据 ${last.evidence_count} 条`).click()
      await evidence(last.evidence_count)
      assert.equal(await page.locator('td dl > div').count(), some.length)
    }
    await clean('37-groups')
  })
  const flow = page.getByRole('region', { name: '办理流量' }).first()
  await step('the flow by month, channel and category; each number opens as many records as it says', async () => {
    await page.goto('/dashboard?year=2021')
    await flow.getByRole('row').nth(12).waitFor()
    await clean('45-flow-month')
    const numbers = flow.getByRole('button', { name: /依据 \d+ 条/ })
    const opens = async (number) => {
      const [, told] = /依据 (\d+) 条/.exec(await number.getAttribute('aria-label'))
      await number.click()
      await evidence(told)
    }
    await opens(numbers.first())
    let opened = 0
    for (const view of ['按个案类型', '按渠道', '按类别']) {
      await flow.getByRole('button', { name: view }).click()
      await flow.getByRole('columnheader', { name: view, exact: true }).waitFor()
      await numbers.first().waitFor()
      await clean(`45-flow-${opened}`)
      const count = await numbers.count()
      for (const nth of new Set([0, Math.floor(count / 2), count - 1])) await opens(numbers.nth(nth))
      opened += count
    }
    assert.ok(opened >= 12, `${opened} numbers`)
  })
  await step('timeliness: the median is that of the cases, what is overdue opens', async () => {
    await page.goto('/dashboard?year=2021')
    const times = page.getByRole('region', { name: '办理时效' })
    const median = times.getByRole('link', { name: /^中位数/ })
    await median.waitFor()
    const { body } = await ask('/api/records/case?f.state.in=closed,returned,archived,review,rereview&f.entered_afterwards=false&f.closed_on.from=2021-01-01&f.closed_on.until=2021-12-31&size=100')
    const took = body.items.map(({ fields }) => (Date.parse(fields.closed_on) - Date.parse(fields.opened_on)) / 86_400_000).sort((a, b) => a - b)
    const half = Math.floor(took.length / 2)
    assert.equal(Number(await median.innerText()), took.length % 2 ? took[half] : (took[half - 1] + took[half]) / 2)
    await times.getByText('个案按期办结率').waitFor()
    await clean('46-timeliness')
    // The terms of this year are those that the day of this test began.
    await page.goto(`/dashboard?year=${new Date().getFullYear()}`)
    await times.getByText('现在逾期').waitFor()
    const late = times.getByRole('link', { name: /^现在逾期/ })
    // Terms run out while this looks: page and server are asked until both told the same moment.
    await until(async () => {
      const { total } = (await ask('/api/records/deadline?f.state=overdue&size=1')).body
      const shown = Number(await late.innerText())
      if (shown !== total) await page.reload()
      return [shown, total]
    }, ([shown, total]) => shown === total)
    for (const link of await times.getByRole('table').getByRole('link').all()) {
      const at = new URL(await link.getAttribute('href'), page.url())
      assert.equal(String((await ask(`/api${at.pathname}${at.search}&size=1`)).body.total), await link.innerText())
    }
    await clean('46-timeliness-now')
  })
  await step('the district as a map, when it has given its outlines; by keyboard, with the numbers as text', async () => {
    // Squares in rows: a test, no district's outlines.
    const streets = (await ask('/api/records/unit?f.level=street&size=100&sort=code')).body.items
    const square = (n) => {
      const [x, y] = [118 + (n % 4) * 0.02, 24.5 - Math.floor(n / 4) * 0.02]
      return [[[x, y], [x + 0.02, y], [x + 0.02, y + 0.02], [x, y + 0.02], [x, y]]]
    }
    const features = streets.map((unit, n) => ({ type: 'Feature', properties: { code: unit.fields.code, name: `测试图形 ${n}` }, geometry: { type: 'Polygon', coordinates: square(n) } }))
    const own = path.join(process.env.JINGUO_DATA, 'outlines.geojson')
    const given = (list) => fs.writeFileSync(own, JSON.stringify({ type: 'FeatureCollection', name: 'test squares', features: list }))
    await page.goto('/dashboard?year=2021')
    await page.getByRole('table', { name: '' }).first().waitFor()
    assert.equal(await page.getByRole('button', { name: '地图' }).count(), 0)
    // A map that left a street out would hide its number; a broken file shows none.
    for (const [wrong, says] of [[() => given(features.slice(1)), new RegExp(`没有${streets[0].fields.name}`)], [() => fs.writeFileSync(own, '{'), /街道轮廓文件不是完整的 JSON/]]) {
      wrong()
      await page.goto('/dashboard?year=2021')
      await page.getByText(says).waitFor()
      assert.equal(await page.getByRole('button', { name: '地图' }).count(), 0)
      await clean('47-map-trouble')
    }
    given(features)
    await page.goto('/dashboard?year=2021')
    const map = page.getByRole('group', { name: /分街道地图/ })
    await map.waitFor()
    const areas = map.getByRole('button')
    assert.equal(await areas.count(), streets.length)
    await clean('47-map')
    await areas.first().focus()
    await page.keyboard.press('Tab')
    const [, told] = /依据 (\d+) 条/.exec(await page.evaluate(() => document.activeElement.getAttribute('aria-label')))
    assert.match(await areas.nth(1).innerHTML(), new RegExp(`>${told}<|>[\\d,]+<`))
    await page.keyboard.press('Enter')
    const total = page.getByRole('dialog').getByTestId('evidence-total')
    await total.waitFor()
    assert.equal(await total.innerText(), told)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '条形' }).click()
    await page.getByRole('table').first().waitFor()
    fs.rmSync(own)
  })
  await step('the report is frozen, after saying what that means', async () => {
    await page.goto('/report/2021')
    await button('定稿').click()
    await page.getByRole('dialog').getByText(/不能删除/).waitFor()
    await clean('38-freeze')
    // The demonstration leaves a comment of the chair's open.
    await page.getByRole('dialog').getByLabel('批注以后处理').check()
    await button('确定定稿').click()
    await page.getByText('已定稿').waitFor()
    await clean('39-frozen')
  })
  await step('what moved since the freeze opens the record that moved it', async () => {
    const changes = page.getByRole('dialog')
    await button('看定稿后的变化').first().click()
    await changes.getByText(/都和定稿时一样/).waitFor()
    await page.keyboard.press('Escape')
    const { csrf } = (await ask('/api/session')).body
    const [seen] = (await ask('/api/records/visit?f.state=done&sort=-visited_on&size=1')).body.items
    const { household, step: stage, purpose, risk } = seen.fields
    const made = await page.request.post('/api/records/visit', {
      headers: { 'X-CSRF-Token': csrf, 'Idempotency-Key': `e2e-since-${Date.now()}` },
      data: { unit: seen.unit, household, visited_on: '2021-12-31', step: stage, purpose, risk, state: 'done' },
    })
    assert.equal(made.status(), 201, await made.text())
    await page.reload()
    await button('看定稿后的变化').first().click()
    await changes.getByText('新增 1 条').first().click()
    await clean('40-since-freeze')
    await changes.getByRole('link').first().click()
    await heading(/走访记录/)
    assert.ok(page.url().endsWith((await made.json()).id))
  })
  await step('English, and back', async () => {
    await page.goto('/records/household/new')
    await look('English')
    await page.getByRole('button', { name: 'Sign out' }).waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('heading', { name: /^To correct/ }).waitFor()
    await clean('34-english')
    await page.getByRole('button', { name: 'Appearance' }).click()
    await page.getByRole('button', { name: '中文' }).click()
    await page.keyboard.press('Escape')
    await button('退出').waitFor()
  })
  await step('dark pages can be read', async () => {
    await look('深色')
    const { items } = await visits('done')
    for (const [name, at] of [
      ['list', '/records/visit'], ['form', '/records/visit/new'], ['detail', `/records/visit/${items[0].id}`],
      ['figures', '/figures?year=2021'], ['report', '/report/2021'], ['import', '/records/visit/import'], ['dashboard', '/dashboard?year=2021'], ['home', '/'],
    ]) {
      await page.goto(at)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.waitForLoadState('networkidle')
      await clean(`35-dark-${name}`)
    }
    await look('浅色')
  })
}
