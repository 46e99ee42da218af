import { expect, test } from 'vitest'
import { decodeText } from './decode-text.js'
import { issuesAsCsv } from './issues-csv.js'

const bytes = (...values: number[]) => new Uint8Array(values)

test('UTF-8 is read with and without its mark, which is not part of the text', () => {
  const text = 'Zoë, “naïve” 出荷'
  expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8' })
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x41)).text).toBe('A')
})

test('bytes that are no UTF-8 are read as Windows-1252', () => {
  expect(decodeText(bytes(0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x20, 0x80))).toEqual({
    text: 'Müller €',
    encoding: 'windows-1252',
  })
})

test('UTF-16 is known by its mark', () => {
  expect(decodeText(bytes(0xff, 0xfe, 0x41, 0x00, 0xfc, 0x00))).toEqual({
    text: 'Aü',
    encoding: 'utf-16le',
  })
  expect(decodeText(bytes(0xfe, 0xff, 0x00, 0x41))).toEqual({ text: 'A', encoding: 'utf-16be' })
})

test('issues become a file that a spreadsheet opens without running anything', () => {
  const issue = {
    line: 3,
    column: 'Name',
    code: 'INVALID_INPUT' as const,
    message: 'Say "yes", or no',
  }
  expect(issuesAsCsv([issue], ['Line', 'Column', 'Code', 'Reason'])).toBe(
    '\uFEFFLine,Column,Code,Reason\r\n3,Name,INVALID_INPUT,"Say ""yes"", or no"\r\n',
  )
  expect(
    issuesAsCsv([{ ...issue, column: '=1+1', message: '-x' }], ['l', 'c', 'k', 'm']),
  ).toContain("3,'=1+1,INVALID_INPUT,'-x")
})
