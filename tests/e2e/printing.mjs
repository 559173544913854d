// SPDX-License-Identifier: Apache-2.0
// What a page looks like on paper: its PDF, the words on each sheet, how much of it is ink.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

// `page` as the browser prints it, kept as `name`.pdf beside the pictures.
export async function printed(page, name, shots) {
  fs.mkdirSync(shots, { recursive: true })
  const file = path.join(shots, `${name}.pdf`)
  // As window.print() does; page.pdf() alone tells the page nothing.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true })
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  const sheets = text.split('\f').slice(0, -1)
  return { file, sheets, text: text.replace(/\s+/g, ' '), light: lightOf(file) }
}

// The share of white on the darkest sheet, 0 to 1: grey by pixel, at 20 dots an inch.
function lightOf(file) {
  const stem = file.replace(/\.pdf$/, '')
  execFileSync('pdftoppm', ['-r', '20', '-gray', file, stem])
  const made = fs.readdirSync(path.dirname(stem)).filter((one) => one.startsWith(`${path.basename(stem)}-`) && one.endsWith('.pgm'))
  return Math.min(...made.map((one) => {
    const at = path.join(path.dirname(stem), one)
    const bytes = fs.readFileSync(at)
    fs.rmSync(at)
    const [head] = /^P5\s+\d+\s+\d+\s+\d+\s/.exec(bytes.toString('latin1', 0, 64))
    const grey = bytes.subarray(head.length)
    return grey.reduce((sum, one) => sum + one, 0) / grey.length / 255
  }))
}
