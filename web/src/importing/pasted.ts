// SPDX-License-Identifier: Apache-2.0
// A block copied from a spreadsheet, as the sheet it came from.  Spreadsheets put tabs between cells
// and quote a cell that holds a tab, a quote or a new line.
export function cellsOf(block: string): string[][] {
  const rows: string[][] = [[]]
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy
  for (let found = pattern.exec(block); found; found = pattern.exec(block)) {
    rows.at(-1)?.push(found[1] === undefined ? (found[2] ?? '') : found[1].replace(/""/g, '"'))
    if (pattern.lastIndex >= block.length) break
    if (found[3] !== '\t') rows.push([])
  }
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''))
}

// At least a heading and one line of cells, else it is no block.
export function sheetOf(block: string, name: string): File | undefined {
  const rows = cellsOf(block)
  if (rows.length < 2 || (rows[0]?.length ?? 0) < 2) return undefined
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)
  const text = rows.map((row) => row.map(quoted).join(',')).join('\n')
  return new File([`${text}\n`], name, { type: 'text/csv' })
}
