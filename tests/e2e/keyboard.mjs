// SPDX-License-Identifier: Apache-2.0
// Pages used with keys alone: Tab until the wanted thing has the focus, each stop seen to be visible.
import assert from 'node:assert/strict'
import { settled } from './browser.mjs'

// What a screen reader would call the thing that has the focus, roughly.
const focused = () => {
  const el = document.activeElement
  if (!el || el === document.body) return { role: 'page', name: '' }
  const text = (one) => (one?.innerText || one?.textContent || '').replace(/\s+/g, ' ').trim()
  const labelled = (el.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => text(document.getElementById(id))).join(' ').trim()
  const label = el.labels?.length ? text(el.labels[0]) : ''
  const role = el.getAttribute('role') ?? (el.matches('input,textarea') ? el.type : el.tagName.toLowerCase())
  return { role, name: el.getAttribute('aria-label') || labelled || label || text(el) || el.getAttribute('placeholder') || '' }
}
// The look of the thing, its surroundings and what stands for it, with the focus and without.
const isVisible = async () => {
  const el = document.activeElement
  const around = [el, el.parentElement, el.parentElement?.parentElement, el.nextElementSibling, el.querySelector('path')].filter(Boolean)
  const look = () => around.map((one) => {
    const { outline, boxShadow, borderColor, backgroundColor, stroke, color } = getComputedStyle(one)
    return [outline, boxShadow, borderColor, backgroundColor, stroke, color].join()
  }).join()
  // Blurring these would close what they have opened; they mark themselves.
  if (el.closest('.el-select, .el-date-editor, [aria-expanded=true]')) return true
  const still = new CSSStyleSheet()
  still.replaceSync('* { transition: none !important }')
  document.adoptedStyleSheets.push(still)
  const before = look()
  const frame = () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  // To a place that the page itself leads to, so that it does not call the focus back meanwhile.
  const elsewhere = el.closest('.el-dialog') ?? document.querySelector('main[tabindex], h1[tabindex]')
  if (elsewhere) elsewhere.focus({ preventScroll: true })
  if (document.activeElement === el) el.blur()
  // At once, too: a page that keeps the focus through its drawing may call it back.
  const left = look()
  await frame()
  const after = look()
  el.focus({ preventScroll: true })
  document.adoptedStyleSheets.pop()
  // The page went on by itself meanwhile.
  return before !== left || before !== after || !el.isConnected || document.activeElement !== el
}

export function keyboard(page) {
  const now = () => page.evaluate(focused)
  // Whose focus cannot be seen, by name; asserted empty at the end of each journey.
  const unseen = []
  async function look() {
    const { role, name } = await now()
    // A page or heading that was led to is no stop of its own.
    if (['page', 'main', 'h1', 'h2'].includes(role)) return
    // Again, for a page that is still being drawn: come back to it by keys, so that the browser styles
    // it anew.  What cannot be seen stays so.
    for (let tries = 0; tries < 4; ++tries) {
      if (tries > 0) {
        await settled(page)
        await page.keyboard.press('Shift+Tab')
        await page.keyboard.press('Tab')
        if ((await now()).name !== name) return
      }
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
      if (await page.evaluate(isVisible)) return
    }
    unseen.push(`${role} ${name}`)
  }
  // Presses Tab (or another key) until the focus is on what is wanted.
  async function reach(wanted, { key = 'Tab', most = 120, look: looks = true } = {}) {
    const passed = []
    for (let n = 0; n < most; ++n) {
      const at = await now()
      if (typeof wanted === 'string' ? at.name === wanted : wanted.test(at.name)) return at
      passed.push(at.name.slice(0, 20))
      await page.keyboard.press(key)
      if (looks) await look()
    }
    assert.fail(`${wanted} is not reached by ${key}; passed ${passed.slice(-30).join(' | ')}`)
  }
  async function press(wanted, how) {
    await reach(wanted, how)
    await page.keyboard.press('Enter')
  }
  async function type(wanted, text) {
    await reach(wanted)
    await page.keyboard.press('Control+A')
    await page.keyboard.type(text)
  }
  // A list to choose from: opened with Enter, walked with the arrows.
  async function choose(wanted, option) {
    await reach(wanted)
    await page.keyboard.press('Enter')
    const row = page.getByRole('option', { name: option, exact: true })
    await row.waitFor()
    for (let n = 0; n < 40; ++n) {
      if (await row.evaluate((one) => one.classList.contains('is-hovering') || one.getAttribute('aria-selected') === 'true')) break
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Enter')
    await row.waitFor({ state: 'hidden' })
  }
  const is = async (wanted) => {
    for (let n = 0; n < 50; ++n) {
      const { name } = await now()
      if (typeof wanted === 'string' ? name === wanted : wanted.test(name)) return
      await page.waitForTimeout(100)
    }
    assert.fail(`the focus is on ${JSON.stringify(await now())}, not on “${wanted}”`)
  }
  const seen = () => assert.deepEqual(unseen.splice(0), [])
  return { reach, press, type, choose, is, seen, now }
}
