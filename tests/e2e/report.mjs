// SPDX-License-Identifier: Apache-2.0
// The yearly report's page: its parts, last year beside it, comments under its headings; what is printed of the pages.  Same
// environment as desk.mjs.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { until } from './browser.mjs'
import { company } from './people.mjs'
import { printed } from './printing.mjs'
import { documentIn, sheetsIn } from './zip.mjs'

const { person, loginOf, by, clean, leave } = await company('report')
const shots = process.env.SHOTS ?? 'shots'
const year = process.env.JINGUO_YEAR ?? '2021'
const chair = await person(loginOf('妇联主席'))
const outline = (page) => page.getByRole('navigation', { name: '目录' })

await by(chair, 'the parts of the report stand at its left; a press goes there, by keyboard too', async ({ page, heading }) => {
  await page.goto(`/report/${year}`)
  await heading('年度报告')
  const links = outline(page).getByRole('link')
  await links.first().waitFor()
  const parts = await page.locator('.report :is(h2, h3)').evaluateAll((all) => all.filter((one) => !one.closest('.basis')).map((one) => one.textContent.trim()))
  assert.ok(parts.length >= 8, parts.join())
  assert.deepEqual(await links.allInnerTexts(), parts)
  assert.equal(await links.first().getAttribute('aria-current'), 'location')
  const boxes = await Promise.all([outline(page), page.locator('.report')].map((one) => one.boundingBox()))
  assert.ok(boxes[0].x + boxes[0].width <= boxes[1].x, JSON.stringify(boxes))
  await links.nth(5).focus()
  await page.keyboard.press('Enter')
  const read = () => page.evaluate(() => [document.activeElement.textContent.trim(), document.querySelector('[aria-current=location]').textContent.trim(), document.activeElement.getBoundingClientRect().top < innerHeight / 2])
  await until(read, ([focus, current, up]) => focus === parts[5] && current === parts[5] && up, 10)
  await outline(page).waitFor() // it goes along
  assert.ok((await outline(page).boundingBox()).y >= 0)
  await clean(chair, '01-outline')
})
await by(chair, 'every number beside last year’s; a press opens as many records as it says', async ({ page, press, ask }) => {
  await page.evaluate(() => scrollTo(0, 0))
  await press('和上年对照')
  const table = page.getByRole('dialog').getByRole('table')
  await table.waitFor()
  const { places } = (await ask(`/api/report/${year}`)).body
  const told = new Set(places.filter((one) => !one.gap).map((one) => `${one.figure} ${one.period}`))
  assert.equal(await table.getByRole('row').count(), told.size + 1)
  const grown = places.find((one) => one.figure === 'households_visited' && !one.gap)
  assert.ok(grown.last_year > 0 && grown.last_year !== grown.value, JSON.stringify(grown))
  const row = table.getByRole('row').filter({ hasText: grown.label }).first()
  await row.getByText(grown.change_printed).waitFor()
  assert.match(await row.innerText(), new RegExp(`${grown.value}\\s*${grown.unit}\\s*${grown.last_year} ${grown.unit}`))
  await clean(chair, '02-last-year')
  await row.getByRole('button').click()
  const total = page.getByRole('dialog').getByTestId('evidence-total')
  await total.waitFor()
  assert.equal(await total.innerText(), String(grown.evidence_count))
  await page.keyboard.press('Escape')
})
const comments = async ({ ask }) => (await ask(`/api/records/report_comment?f.year=${year}&f.area.empty=1&size=100`)).body.items
const mark = (page, place) => page.locator('.report').getByRole('button', { name: /^批注/ }).and(page.getByRole('button', { name: `：${place}` })).first()
await by(chair, 'a comment stands under its heading; typed words are asked for; settled with an answer', async (who) => {
  const { page, press, confirm, field } = who
  const open = page.getByRole('dialog').and(page.locator('[aria-modal=true]'))
  const parts = await outline(page).getByRole('link').allInnerTexts()
  assert.equal(await page.locator('.report').getByRole('button', { name: /^批注/ }).count(), parts.length)
  const place = parts[1]
  const before = (await comments(who)).filter((one) => one.fields.place === place).length
  // Where there is none, none are counted.
  assert.equal(await mark(page, place).innerText(), before ? `批注 (${before})` : '批注')
  await mark(page, place).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: `批注：${place}` }).waitFor()
  await confirm('添加批注')
  await open.getByText('请先写下批注的内容').waitFor()
  await field('写批注').fill('这一段的数字请再核对')
  const asked = page.waitForEvent('dialog').then((one) => one.dismiss())
  await page.keyboard.press('Escape')
  await asked
  assert.equal(await field('写批注').inputValue(), '这一段的数字请再核对')
  await confirm('添加批注')
  const line = open.getByRole('listitem').filter({ hasText: '这一段的数字请再核对' })
  await line.waitFor()
  await clean(chair, '02-comments')
  const here = outline(page).getByRole('listitem').filter({ has: page.getByText(place, { exact: true }) })
  await page.keyboard.press('Escape')
  await open.waitFor({ state: 'hidden' })
  await here.getByText(/\d+ 条批注待处理/).waitFor()
  await until(() => page.evaluate(() => document.activeElement.textContent), (text) => text === `批注 (${before + 1})`, 10)
  const stored = (await comments(who)).find((one) => one.fields.text === '这一段的数字请再核对')
  assert.deepEqual([stored.fields.place, stored.fields.year, stored.fields.area, stored.fields.state], [place, Number(year), null, 'open'])
  await page.keyboard.press('Enter')
  await line.getByLabel('处理说明').fill('已核对')
  await line.getByRole('button', { name: '处理完毕' }).click()
  await line.getByText(/^已处理：/).waitFor()
  await line.getByText('已核对', { exact: true }).waitFor()
  await press('关闭')
})
await by(chair, 'the report is signed off with comments open only where she says so', async (who) => {
  const { page, press, confirm } = who
  const n = (await comments(who)).filter((one) => one.fields.state === 'open').length
  assert.ok(n > 0)
  await press('定稿')
  const dialog = page.getByRole('dialog', { name: /^定稿/ })
  await dialog.getByText(`还有 ${n} 条批注没有处理`).waitFor()
  await confirm('确定定稿')
  await dialog.getByRole('alert').getByText(`还有${n}条批注没有处理`).waitFor()
  await clean(chair, '02-freeze')
  await dialog.getByLabel('批注以后处理').check()
  await confirm('确定定稿')
  await page.getByText('已定稿', { exact: true }).waitFor()
})
async function reportOf(page, area) {
  await page.evaluate((id) => {
    const kept = JSON.parse(localStorage.getItem('jinguo.settings') ?? '{}')
    localStorage.setItem('jinguo.settings', JSON.stringify({ ...kept, area: id }))
  }, area)
  await page.goto(`/report/${year}`)
  await outline(page).waitFor()
}
await by(chair, 'the report of one street has comments of its own, entered where that street reads them', async (who) => {
  const { page, confirm, field, ask } = who
  const [street] = (await ask('/api/records/unit?f.level=street&size=1')).body.items
  await reportOf(page, street.id)
  const place = (await outline(page).getByRole('link').allInnerTexts())[0]
  await mark(page, place).click()
  await page.getByRole('dialog').getByText('这一段还没有批注').waitFor()
  await field('写批注').fill('请补一句街道的做法')
  await confirm('添加批注')
  await page.getByRole('dialog').getByRole('listitem').getByText('请补一句街道的做法').waitFor()
  const { items } = (await ask(`/api/records/report_comment?f.year=${year}&f.area=${street.id}`)).body
  assert.deepEqual(items.map((one) => [one.unit, one.fields.area, one.fields.place]), [[street.id, street.id, place]])
  await reportOf(page, '')
  await mark(page, place).click()
  await page.getByRole('dialog').getByRole('listitem').first().waitFor()
  assert.equal(await page.getByRole('dialog').getByText('请补一句街道的做法').count(), 0)
  await page.keyboard.press('Escape')
})
// One file of the page, as it is for the house and as it is for publication.
async function bothVersions({ page, press }, button, read) {
  const save = async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), press(button)])
    return { name: file.suggestedFilename(), ...read(fs.readFileSync(await file.path())) }
  }
  const own = await save()
  const tick = page.getByText('公开版', { exact: true })
  await tick.click()
  const open = await save()
  await tick.click()
  assert.match(open.name, /公开版/)
  assert.doesNotMatch(own.name, /公开版/)
  return [own, open]
}
const few = (cell) => /^[1-4]$/.test(cell.trim())
const street = {}
await by(chair, 'the report for publication, as it is unpacked: no count of one to four where the one for the house has them', async (who) => {
  await reportOf(who.page, '')
  const [own, open] = await bothVersions(who, 'Word 文档', documentIn)
  assert.ok(own.tables.length > 0 && own.tables.length === open.tables.length)
  const small = []
  for (const [t, table] of own.tables.entries())
    for (const [r, row] of table.entries())
      for (const [c, cell] of row.entries())
        if (few(cell)) small.push({ row: row[0], column: `${t} ${c}`, open: open.tables[t][r][c] })
  // Without any the step would see nothing.
  assert.ok(small.length > 0, 'no cell of the house’s own report is under five')
  street.name = small[0].row
  for (const cell of small) assert.equal(cell.open, '＜5', JSON.stringify(cell))
  // One cell that is hidden alone is the total without the others.
  for (const column of new Set(small.map((one) => one.column))) {
    const [t, c] = column.split(' ').map(Number)
    assert.ok(open.tables[t].filter((row) => /^(＜5|（不公布）)$/.test(row[c])).length > 1, column)
  }
  assert.ok(open.lines.some((line) => line.includes('1至4的写作“＜5”')))
  assert.ok(!/w:hyperlink|Id="[^"]*" Type="[^"]*\/hyperlink"/.test(open.xml))
})
await by(chair, 'its annex, of a street with so few: no such count of people, households or letters, no records and none counted', async (who) => {
  const { page, ask } = who
  const { items } = (await ask('/api/records/unit?f.level=street&size=100')).body
  await reportOf(page, items.find((one) => one.fields.name.includes(street.name) || street.name.includes(one.fields.name))?.id ?? assert.fail(street.name))
  const [own, open] = await bothVersions(who, '数据附件（Excel）', (file) => ({ sheets: sheetsIn(file) }))
  await reportOf(page, '')
  assert.ok(own.sheets.length > 1)
  assert.equal(open.sheets.length, 1)
  const lines = (sheet) => {
    const head = sheet.findIndex((row) => row[0] === '序号')
    return sheet.slice(head + 1).map((row) => Object.fromEntries(sheet[head].map((name, n) => [name, row[n] ?? ''])))
  }
  const told = lines(open.sheets[0])
  assert.deepEqual(Object.keys(told[0]).filter((name) => /依据记录数|数值|上年|增减/.test(name)), [])
  const known = (line) => ['人', '名', '户', '户次', '人次', '件', '起'].includes(line.单位)
  const small = lines(own.sheets[0]).filter((line) => known(line) && few(line.正文写作))
  assert.ok(small.length > 0, 'no number of that street’s own annex is under five')
  assert.deepEqual(told.filter((line) => known(line) && few(line.正文写作)), [])
  for (const { 数据, 统计期 } of small)
    assert.equal(told.find((line) => line.数据 === 数据 && line.统计期 === 统计期)?.正文写作, '＜5', 数据)
})
// On paper: white whatever the screen, whose it is, page of pages, no buttons.
const buttons = /(^|\s)(修改(?! ·)|导出 Excel|列设置|打印|退出|锁屏|菜单|定稿|常用查询|转办|升级|显示|外观)(\s|$)/
async function onPaper(who, name, at, ready, head = /妇女联合会\s*打印人：\S+\s*打印时间：20\d\d年/) {
  const { page } = who
  await page.goto(at)
  await ready(page)
  assert.equal(await page.evaluate(() => document.documentElement.classList.contains('dark')), true)
  const paper = await printed(page, `report-${name}`, shots)
  assert.match(paper.sheets[0].replace(/[ \t]+/g, ' '), head)
  paper.sheets.forEach((sheet, n) => assert.match(sheet, new RegExp(`\\b${n + 1}\\s*/\\s*${paper.sheets.length}\\b`), `sheet ${n + 1}`))
  assert.doesNotMatch(paper.text, buttons)
  assert.ok(paper.light > 0.75, `${name}: ${paper.light} of the darkest sheet is white`)
  return paper
}
async function dark({ page, press }) {
  await page.goto('/')
  await press('外观')
  await press('深色')
  await page.keyboard.press('Escape')
}
await by(chair, 'from the dark theme, a list on paper: its lines of how many, and what was asked', async (who) => {
  await dark(who)
  const { total } = (await who.ask('/api/records/visit?f.state=done&f.visited_on.from=2021-03-01&size=1')).body
  const paper = await onPaper(who, '03-list', '/records/visit?f.state=done&f.visited_on.from=2021-03-01&page=2', (page) => page.getByRole('row').nth(20).waitFor())
  assert.match(paper.text, new RegExp(`第 21–40 条，共 ${total} 条；走访日期：2021年3月1日起；状态：已走访`.replaceAll(' ', ' ?')))
})
await by(chair, 'a record, the dashboard and the report on paper', async (who) => {
  const [visit] = (await who.ask('/api/records/visit?f.state=done&size=1')).body.items
  const record = await onPaper(who, '04-record', `/records/visit/${visit.id}`, (page) => page.getByRole('heading', { name: '修改记录' }).waitFor())
  assert.match(record.text, /走访日期/)
  await onPaper(who, '05-dashboard', `/dashboard?year=${year}`, async (page) => {
    await page.locator('.one').nth(5).waitFor()
    await page.waitForLoadState('networkidle')
  })
  // The report has a head of its own, and is the report only.
  const report = await onPaper(who, '06-report', `/report/${year}`, (page) => outline(page).waitFor(), /妇女联合会文件|妇女联合会/)
  assert.doesNotMatch(report.text, /目录|和上年对照|打印人|批注/)
  assert.match(report.text, /数据依据/)
})
await by(chair, 'the room of a case on paper', async (who) => {
  const [one] = (await who.ask('/api/records/case?size=1')).body.items
  const paper = await onPaper(who, '07-room', `/cases/${one.id}`, (page) => page.getByRole('tab').first().waitFor())
  assert.match(paper.text, /当事人/)
})
await by(chair, 'the handbook opens at the page of her role, and leads to the others', async ({ page }) => {
  await page.goto('/')
  const link = page.getByRole('link', { name: '使用手册' })
  assert.equal(await link.getAttribute('href'), '/help/chair.html')
  await page.goto(await link.getAttribute('href'))
  await page.getByRole('heading', { level: 1, name: '妇联主席' }).waitFor()
  await page.getByText('一天', { exact: true }).waitFor()
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).maxWidth !== 'none'), true) // its sheet holds
  await clean(chair, '08-handbook')
  await page.getByRole('link', { name: '使用手册' }).click()
  const all = page.getByRole('list').first().getByRole('link')
  const addresses = await all.evaluateAll((links) => links.map((one) => one.getAttribute('href')))
  assert.ok(addresses.length >= 16, addresses.join())
  for (const at of addresses) {
    const answer = await page.request.get(at)
    assert.equal(`${answer.status()} ${answer.headers()['content-type']}`, '200 text/html; charset=utf-8', at)
  }
})
await leave()
