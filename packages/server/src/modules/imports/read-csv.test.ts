import { describe, expect, test } from 'vitest'
import { fileLimits, readCsv } from './read-csv.js'

const cellsOf = async (content: string) => (await readCsv(content)).rows.map(({ cells }) => cells)

describe('a file is taken apart', () => {
  test.each([',', ';', '\t'])(
    'separated by %j, with or without a byte order mark',
    async (mark) => {
      const text = [`SKU${mark}Product Name`, `A-1${mark}"One${mark} two"`].join('\r\n')
      for (const content of [text, `\uFEFF${text}`]) {
        const table = await readCsv(content)
        expect(table.problem).toBeNull()
        expect(table.header?.cells).toEqual(['SKU', 'Product Name'])
        expect(table.rows).toEqual([{ line: 2, cells: ['A-1', `One${mark} two`] }])
      }
    },
  )

  test('quotes hold separators, line breaks and doubled quotes', async () => {
    expect(await cellsOf('a,b\n"x,y","say ""hi""\r\nand go"\n')).toEqual([
      ['x,y', 'say "hi"\nand go'],
    ])
  })

  test('rows know the line on which they start, whatever the line endings', async () => {
    const rows = ['a,b', '1,"x', 'y"', '', ' , ', '2,z', '3,"p', '', 'q"', '4,r']
    for (const end of ['\n', '\r\n', '\r']) {
      const table = await readCsv(rows.join(end))
      expect(table.rows.map(({ line }) => line)).toEqual([2, 6, 7, 10])
    }
  })

  test('characters of several bytes survive the edges of slices', async () => {
    const name = 'ü煎🙏'.repeat(50_000).slice(0, 60_000)
    const rows = Array.from({ length: 5 }, (_, place) => `${'x'.repeat(place)}${name},1`)
    expect(await cellsOf(['a,b', ...rows].join('\n'))).toEqual(rows.map((row) => row.split(',')))
  })
})

describe('a structure that cannot be read is one problem with its line', () => {
  test.each([
    ['', 1, 'empty'],
    ['a,b\n1,2\n3,"open\nmore\n', 3, 'never closes'],
    ['a,b\n1,2\n"x"y,2\n', 3, 'follows a closing'],
    ['a,b\n1,2\n1,5" pipe\n', 3, 'in the middle'],
  ])('%j', async (content, line, words) => {
    const { problem } = await readCsv(content)
    expect(problem).toMatchObject({ line, code: 'INVALID_INPUT' })
    expect(problem?.message).toContain(words)
  })

  test('too many columns, rows or bytes', async () => {
    const wide = Array.from({ length: fileLimits.columns + 1 }, (_, place) => `c${place}`).join(',')
    expect((await readCsv(wide)).problem?.message).toContain('200 columns')
    const long = `a\n${'1\n'.repeat(fileLimits.rows + 1)}`
    expect((await readCsv(long)).problem).toMatchObject({
      line: fileLimits.rows + 2,
      message: 'The file has more than 100,000 rows.',
    })
    expect((await readCsv(long.slice(0, -2))).problem).toBeNull()
    expect((await readCsv('ü'.repeat(fileLimits.bytes / 2 + 1))).problem?.message).toContain(
      '20 MB',
    )
  })
})
