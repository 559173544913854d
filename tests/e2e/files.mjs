// SPDX-License-Identifier: Apache-2.0
// Attachments of a record and of a case, what the server lets this reader do with a record, and the
// undoing of an import.  Same environment as desk.mjs.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { until } from './browser.mjs'
import { company, day } from './people.mjs'

const { person, loginOf, by, clean, leave } = await company('files')
const worker = await person(loginOf('社区妇联'))
const chair = await person(loginOf('妇联主席'))
const today = day()
const mark = Date.now() % 1_000_000
async function made(who, record, fields) {
  const { status, body } = await who.ask(`/api/records/${record}`, fields)
  assert.equal(status, 201, JSON.stringify(body))
  return body.id
}
const paper = Buffer.from('%PDF-1.4\n1 0 obj\n<</Said (示范)>>\nendobj\nxref\n0 1\nstartxref\n9\n%%EOF\n')
const pdf = (name) => ({ name, mimeType: 'application/pdf', buffer: paper })
const attachments = (page) => page.getByRole('region', { name: '附件', exact: true })
const choosing = (page, ...files) => attachments(page).locator('input[type=file]').setInputFiles(files)
const got = async (page, does) => {
  const [download] = await Promise.all([page.waitForEvent('download'), does()])
  return { name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) }
}

let visit = ''
await by(worker, 'a file is added to a visit and opened as a download', async ({ page, press }) => {
  const household = await made(worker, 'household', { head_name: `附件户${mark}`, address: '示范里 9 号', residence: 'floating' })
  visit = await made(worker, 'visit', { household, visited_on: today, step: 'find_risk', purpose: 'routine', risk: 'none', state: 'done' })
  await page.goto(`/records/visit/${visit}`)
  await attachments(page).getByText('还没有附件').waitFor()
  await choosing(page, pdf('走访说明.pdf'))
  await page.getByRole('button', { name: '打开附件“走访说明.pdf”' }).waitFor()
  await clean(worker, '01-added')
  const file = await got(page, () => press('打开附件“走访说明.pdf”'))
  assert.equal(file.name, '走访说明.pdf')
  assert.ok(file.bytes.equals(paper))
})
await by(worker, 'what the server refuses is named in its words, and the rest goes on', async ({ page }) => {
  await choosing(page, { name: '假照片.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html></html>') }, pdf('第二份.pdf'))
  await attachments(page).getByText('“假照片.jpg”没有添加').waitFor()
  await page.getByRole('alert').getByText(/内容却不是/).waitFor()
  await page.getByRole('button', { name: '打开附件“第二份.pdf”' }).waitFor()
  await clean(worker, '02-refused')
  assert.equal((await worker.ask(`/api/records/visit/${visit}/attachments`)).body.total, 2)
})
await by(worker, 'a lost answer asked again adds the file once', async ({ page }) => {
  await page.route('**/attachments?name=*', async (route) => {
    await route.fetch()
    await route.abort()
  }, { times: 1 })
  await choosing(page, pdf('第三份.pdf'))
  await page.getByRole('alert').getByText(/没有收到服务器的答复/).waitFor()
  await attachments(page).getByRole('button', { name: '再试一次' }).click()
  // Its name alone also stands there while it is on its way.
  await page.getByRole('button', { name: '打开附件“第三份.pdf”' }).waitFor()
  assert.equal((await worker.ask(`/api/records/visit/${visit}/attachments`)).body.total, 3)
})
await by(worker, 'a file is dropped', async ({ page }) => {
  const drop = await page.evaluateHandle((text) => {
    const held = new DataTransfer()
    held.items.add(new File([text], '拖入.pdf', { type: 'application/pdf' }))
    return held
  }, paper.toString())
  await attachments(page).locator('.add').dispatchEvent('drop', { dataTransfer: drop })
  await page.getByRole('button', { name: '打开附件“拖入.pdf”' }).waitFor()
})
await by(worker, 'one is removed with a reason, and the line stays', async ({ page, press, dialog, confirm }) => {
  await press('移除附件“第二份.pdf”')
  await confirm('移除')
  await dialog.getByText(/至少 2 个字/).waitFor()
  await dialog.getByLabel('理由').fill('传错了')
  await clean(worker, '03-remove')
  await confirm('移除')
  await attachments(page).getByText(/已移除：传错了/).waitFor()
  assert.equal(await page.getByRole('button', { name: '打开附件“第二份.pdf”' }).count(), 0)
  await clean(worker, '04-removed')
})

let room = ''
await by(worker, 'the files of a case stand in its room, each opened with a reason', async ({ page, press, tab, dialog, confirm }) => {
  const intake = await made(worker, 'intake', { channel: 'visit', received_on: today, asker_sex: 'female', matter: 'unstated', facts: '反映事项' })
  room = await made(worker, 'case', { kind: 'domestic_violence', level: 'prevention', colour: 'none', opened_on: today, recusal_checked: true, report_check: 'not_owed', intake, facts: '案情' })
  await page.goto(`/cases/${room}`)
  await tab('材料')
  await choosing(page, pdf('伤情.pdf'))
  await press('打开附件“伤情.pdf”')
  await dialog.getByLabel('理由').fill('核对伤情')
  await clean(worker, '05-case-open')
  const file = await got(page, () => confirm('打开'))
  assert.equal(file.name, '伤情.pdf')
  assert.ok(file.bytes.equals(paper))
  await clean(worker, '06-case-files')
  await tab('谁看过')
  await page.getByText(/附件.*核对伤情/).waitFor()
})
const street = await person(loginOf('街道妇联'))
await by(street, 'an officer of the line sees that a file is there, without its name, and is not offered to open it', async ({ page, tab, ask }) => {
  await page.goto(`/cases/${room}`)
  await tab('材料')
  await attachments(page).getByText('PDF 文件').waitFor()
  assert.equal(await page.getByText('伤情.pdf').count(), 0)
  assert.equal(await attachments(page).getByRole('button', { name: /^(打开|移除)附件/ }).count(), 0)
  const { items } = (await ask(`/api/records/case/${room}/attachments`)).body
  assert.equal((await ask(`/api/attachments/${items[0].id}/file`, { reason: '想看看' })).status, 403)
  assert.equal((await ask(`/api/attachments/${items[0].id}/remove`, { reason: '想移除' })).status, 403)
  await clean(street, '07-line')
})
await by(chair, 'a record’s page offers what the server lets her do with that record', async ({ page, ask }) => {
  const types = (await ask('/api/schema')).body.modules.flatMap((m) => m.records).filter((r) => r.may.read)
  const found = []
  for (const type of types) {
    const { items } = (await ask(`/api/records/${type.name}?size=1`)).body
    if (!items?.length) continue
    const { may, fields } = (await ask(`/api/records/${type.name}/${items[0].id}`)).body
    const roles = type.steps.filter((s) => s.from === fields.state && type.may.steps.includes(s.name))
    const less = (type.may.change && !may.change) || roles.some((s) => !may.steps.includes(s.name) && !s.another)
    found.push({ less, type, id: items[0].id, may })
  }
  const less = found.filter((one) => one.less)
  const same = found.filter((one) => !one.less && one.may.change)
  console.log(`      ${less.length} of ${found.length} kinds allow less of this record than the post does`)
  assert.ok(same.length)
  for (const { type, id, may } of [...less.slice(0, 4), ...same.slice(0, 2)]) {
    await page.goto(`/records/${type.name}/${id}`)
    await page.getByRole('heading', { name: '修改记录' }).waitFor()
    assert.equal(await page.locator(`main a[href="/records/${type.name}/${id}/edit"]`).count(), may.change ? 1 : 0, type.name)
    for (const s of type.steps) assert.equal(await page.locator('main').getByRole('button', { name: s.label, exact: true }).count(), may.steps.includes(s.name) ? 1 : 0, `${type.name}: ${s.label}`)
  }
})
await by(street, 'in the room of a case, too', async ({ page, ask }) => {
  const { may } = (await ask(`/api/records/case/${room}`)).body
  const type = (await ask('/api/schema')).body.modules.flatMap((m) => m.records).find((r) => r.name === 'case')
  console.log(`      post: change ${type.may.change}, steps ${type.may.steps}; this case: ${JSON.stringify(may)}`)
  await page.goto(`/cases/${room}`)
  await page.getByRole('tab', { name: '材料' }).waitFor()
  assert.equal(await page.locator(`main a[href="/records/case/${room}/edit"]`).count(), may.change ? 1 : 0)
  for (const s of type.steps) assert.equal(await page.locator('main header').getByRole('button', { name: s.label, exact: true }).count(), may.steps.includes(s.name) ? 1 : 0, s.label)
})
const otherDesk = await person(loginOf('社区妇联'))
const elsewhere = await person(loginOf('社区妇联', 1))
const views = (page) => page.getByRole('button', { name: /^常用查询/ }).click()
await by(worker, 'a view saved at one desk is there at another', async ({ page, press }) => {
  await page.goto('/records/visit?f.state=missed')
  await views(page)
  await page.getByLabel('给当前查询起个名字').fill(`未见到${mark}`)
  await press('保存当前查询')
  await page.getByRole('list', { name: '我的' }).getByRole('link', { name: `未见到${mark}`, exact: true }).waitFor()
  await otherDesk.page.goto('/records/visit')
  await views(otherDesk.page)
  await otherDesk.page.getByRole('list', { name: '我的' }).getByRole('link', { name: `未见到${mark}`, exact: true }).click()
  await otherDesk.page.waitForURL(/f\.state=missed/)
  await otherDesk.page.getByRole('button', { name: `常用查询：未见到${mark}` }).waitFor()
})
await by(chair, 'shared with her unit, it is used there and changed by nobody else; another unit has none of it', async ({ page, press }) => {
  await page.goto('/records/visit?f.state=planned')
  await views(page)
  await page.getByLabel('给当前查询起个名字').fill(`待走访${mark}`)
  await press('保存当前查询')
  await press(`共享给本单位：待走访${mark}`)
  await page.getByRole('button', { name: `取消共享：待走访${mark}` }).waitFor()
  await clean(chair, '11-view-shared')
  const officer = await person(loginOf('区妇联干部'))
  await officer.page.goto('/records/visit')
  await views(officer.page)
  const shared = officer.page.getByRole('list', { name: '本单位共享' })
  await shared.getByRole('link', { name: `待走访${mark}`, exact: true }).waitFor()
  assert.equal(await shared.getByRole('button').count(), 0)
  await clean(officer, '12-view-of-unit')
  await shared.getByRole('link', { name: `待走访${mark}`, exact: true }).click()
  await officer.page.waitForURL(/f\.state=planned/)
  await elsewhere.page.goto('/records/visit')
  await views(elsewhere.page)
  await elsewhere.page.getByText('还没有保存过查询').waitFor()
  await press(`取消共享：待走访${mark}`)
  await page.getByRole('button', { name: `共享给本单位：待走访${mark}`, exact: true }).waitFor()
  assert.equal((await officer.ask('/api/records/saved_view?f.record=visit')).body.total, 0)
})
await by(elsewhere, 'a view whose field is no more says so, and asks what is left', async ({ page }) => {
  const { unit } = (await elsewhere.ask('/api/session')).body
  const old = { id: crypto.randomUUID(), unit, version: 1, created_by: (await elsewhere.ask('/api/session')).body.account, created_at: '2021-01-01T00:00:00Z', changed_at: '2021-01-01T00:00:00Z', hidden: [],
    fields: { record: 'visit', name: '旧字段', query: 'f.state=missed&f.vanished=x', columns: null, shared_with: null, shared_until: null, state: 'in_use', usual: false }, may: { change: true, attach: true, steps: ['revoke'], adds: [], reveals: [] } }
  // One route all the time: taken away and put back, a request in between may be held for ever.
  let reached = true
  await page.route('**/api/records/saved_view?*', (route) =>
    reached ? route.fulfill({ json: { total: 1, page: 1, size: 100, items: [old] } }) : route.abort())
  await page.goto('/records/visit')
  await views(page)
  await page.getByText(/用到的“vanished”已不存在/).waitFor()
  await clean(elsewhere, '13-view-gone')
  await page.getByRole('link', { name: '旧字段' }).click()
  await page.waitForURL(/f\.state=missed$/)
  reached = false
  await page.goto('/records/visit')
  await views(page)
  await page.getByRole('alert').getByText(/没有收到服务器的答复/).waitFor()
})
await by(worker, 'an import is undone with a reason; what was changed since stays, and says why', async ({ page, ask, press, dialog, confirm }) => {
  const family = `撤回户${mark}`
  await page.goto('/records/household/import')
  await page.locator('.steps input[type=file]').setInputFiles({
    name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(`户主姓名,住址,居住类型\n${family}甲,示范里 7 号,户籍家庭\n${family}乙,示范里 8 号,户籍家庭\n`),
  })
  await press('存入 2 条记录')
  const mine = page.getByRole('region', { name: '我的导入' })
  await mine.getByText('名单.csv').first().waitFor()
  await clean(worker, '08-imports')
  const { items } = (await ask(`/api/records/household?q=${encodeURIComponent(`${family}乙`)}`)).body
  const changed = await page.evaluate(async ([to, body]) => {
    const { csrf } = await (await fetch('/api/session')).json()
    const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID() }
    return (await fetch(to, { method: 'PATCH', headers, body })).status
  }, [`/api/records/household/${items[0].id}`, JSON.stringify({ changes: { address: { old: '示范里 8 号', new: '示范里 10 号' } } })])
  assert.equal(changed, 200)
  await mine.getByRole('button', { name: '撤回导入“名单.csv”' }).first().click()
  await dialog.getByLabel('理由').fill('选错了文件')
  await clean(worker, '09-undo')
  await confirm('撤回')
  await mine.getByText('已撤回 1 条，放回旧值 0 条，保留 1 条。', { exact: true }).waitFor()
  await mine.getByText(/^第 3 行保留：/).waitFor()
  await mine.getByText(/理由：选错了文件/).waitFor()
  await clean(worker, '10-undone')
  const left = (await ask(`/api/records/household?q=${encodeURIComponent(family)}`)).body.items
  assert.deepEqual(left.map((one) => one.fields.head_name), [`${family}乙`])
})
await by(worker, 'rows that are there already are told, updated by choice, and have their old values back', async ({ page, ask, press, dialog, confirm }) => {
  const family = `已有户${mark}`
  const sheet = (name, phone, more = '') => page.locator('.steps input[type=file]').setInputFiles({
    name, mimeType: 'text/csv', buffer: Buffer.from(`户主姓名,住址,居住类型,联系电话\n${family},示范里 20 号,户籍家庭,${phone}\n${more}`),
  })
  const phones = async () => (await ask(`/api/records/household?q=${encodeURIComponent(family)}`)).body.items.map((one) => one.fields.phone)
  await page.goto('/records/household/import')
  await sheet('先.csv', '0592-5800001')
  await press('存入 1 条记录')
  await page.getByRole('heading', { name: '已存入' }).waitFor()
  await sheet('后.csv', '0592-5800002', `${family}新,示范里 21 号,户籍家庭,\n`)
  await page.getByText('新的 1 行，已存在且内容不同的 1 行，已存在且相同的 0 行，有误的 0 处。').waitFor()
  await page.getByRole('region', { name: '已存在的行' }).getByRole('row').filter({ hasText: family }).getByText('联系电话').waitFor()
  await page.getByRole('button', { name: '存入 1 条记录' }).waitFor()
  await clean(worker, '14-known')
  await page.getByRole('radio', { name: /更新已存在的/ }).check({ force: true })
  await press('存入：新建 1 条，更新 1 条')
  await page.getByText('共 2 行：新建 1 条，更新 1 条，跳过 0 行。').waitFor()
  assert.deepEqual((await phones()).sort(), ['0592-5800002', null].sort())
  const mine = page.getByRole('region', { name: '我的导入' })
  await mine.getByRole('button', { name: '撤回导入“后.csv”' }).first().click()
  await dialog.getByLabel('理由').fill('选错了文件')
  await confirm('撤回')
  await mine.getByText('已撤回 1 条，放回旧值 1 条，保留 0 条。', { exact: true }).waitFor()
  assert.deepEqual(await phones(), ['0592-5800001'])
})
await by(worker, 'a large sheet is stored while its importer is elsewhere, and she is told', async ({ page, ask, press }) => {
  const rows = Array.from({ length: 450 }, (_, n) => `大表户${mark}${n},示范大里 ${n} 号,户籍家庭`).join('\n')
  await page.goto('/records/household/import')
  await page.locator('.steps input[type=file]').setInputFiles({ name: '大表.csv', mimeType: 'text/csv', buffer: Buffer.from(`户主姓名,住址,居住类型\n${rows}\n`) })
  await press('存入 450 条记录')
  await page.getByRole('heading', { name: '已开始在后台存入' }).waitFor()
  await clean(worker, '15-background')
  await page.goto('/')
  const stateOf = async () => (await ask('/api/imports?f.record=household')).body.items.find((one) => one.fields.file_name === '大表.csv')?.fields.state
  await until(stateOf, (state) => state === 'kept', 60)
  await page.goto('/notices')
  await page.getByText('家庭导入完成：新建450条，更新0条，跳过0行').first().waitFor()
  assert.equal((await ask(`/api/records/household?q=${encodeURIComponent(`大表户${mark}`)}&size=1`)).body.total, 450)
})
await by(worker, 'an import can be undone until the server’s day is over, and the page stops offering it by itself', async ({ page, ask, press }) => {
  await page.goto('/records/household/import')
  await page.locator('.steps input[type=file]').setInputFiles({
    name: '次日.csv', mimeType: 'text/csv', buffer: Buffer.from(`户主姓名,住址,居住类型\n次日户${mark},示范里 9 号,户籍家庭\n`),
  })
  await press('存入 1 条记录')
  const mine = page.getByRole('region', { name: '我的导入' })
  const one = mine.getByRole('listitem').filter({ hasText: '次日.csv' })
  await one.getByText(/前可以撤回$/).waitFor()
  const { items, undo } = (await ask('/api/imports?f.record=household')).body
  const batch = items.find((item) => item.fields.file_name === '次日.csv')
  assert.equal(Date.parse(undo[batch.id].until) - Date.parse(batch.created_at), 24 * 3_600_000)
  assert.ok(undo[batch.id].seconds <= 24 * 3600 && undo[batch.id].seconds > 23 * 3600)
  assert.equal(undo[items.find((item) => item.fields.state === 'undone').id], undefined)
  // The server says two seconds more, then none: whatever this machine's clock says.
  let asked = 0
  await page.route('**/api/imports?*', async (route) => {
    const answer = await route.fetch()
    const body = await answer.json()
    asked += 1
    if (asked === 1) body.undo[batch.id].seconds = 2
    else delete body.undo[batch.id]
    await route.fulfill({ response: answer, json: body })
  })
  await page.reload()
  await one.getByRole('button', { name: '撤回导入“次日.csv”' }).waitFor()
  await one.getByText('已过可以撤回的时间，请逐条更正').waitFor()
  assert.equal(await one.getByRole('button').count(), 0)
  assert.equal(asked, 2)
  await clean(worker, '11-undo-over')
  await page.unroute('**/api/imports?*')
})
await leave()
