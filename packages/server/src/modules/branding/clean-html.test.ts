import { describe, expect, test } from 'vitest'
import { cleanHtml } from './clean-html.js'

test('what may stand there stays as it is', () => {
  const text =
    '<h2>Our <em>tea</em></h2><p>Write to <a href="mailto:tea@example.org" rel="noopener noreferrer">us</a><br />or <strong>call</strong>.</p><ul><li>one</li></ul><small>VAT 1</small>'
  expect(cleanHtml(text)).toEqual({ html: text, removed: [] })
})

test('bold and italic become what they mean', () => {
  expect(cleanHtml('<b>a</b><i>b</i>')).toEqual({
    html: '<strong>a</strong><em>b</em>',
    removed: [],
  })
})

test('links lead to https and to mailboxes, and tell nobody where they were', () => {
  const { html } = cleanHtml('<a href="https://example.org/a?b=1&amp;c=2">x</a>')
  expect(html).toBe('<a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer">x</a>')
})

test('an empty rest is nothing', () => {
  expect(cleanHtml(' <script>alert(1)</script> ')).toEqual({ html: null, removed: ['<script>'] })
})

describe('what may not stand there goes, and is told', () => {
  test.each([
    ['<p onclick="x()">a</p>', '<p>a</p>', 'onclick of <p>'],
    ['<p style="position:fixed">a</p>', '<p>a</p>', 'style of <p>'],
    ['<img src=x onerror=alert(1)>b', 'b', '<img>'],
    ['<svg onload=alert(1)>b</svg>', 'b', '<svg>'],
    ['<style>*{display:none}</style>b', 'b', '<style>'],
    ['<form action="https://evil.example"><input name="zip">b</form>', 'b', '<form>'],
    ['<iframe src="https://evil.example"></iframe>b', 'b', '<iframe>'],
    ['<a href="javascript:alert(1)">b</a>', '<a>b</a>', 'the address "javascript:alert(1)"'],
    ['<a href="java&#10;script:alert(1)">b</a>', '<a>b</a>', 'the address "java\nscript:alert(1)"'],
    ['<a href="//evil.example">b</a>', '<a>b</a>', 'the address "//evil.example"'],
    ['<a href="http://example.org">b</a>', '<a>b</a>', 'the address "http://example.org"'],
    ['<a href="/admin">b</a>', '<a>b</a>', 'the address "/admin"'],
    ['<a href="https://example.org" target="x">b</a>', '', 'target of <a>'],
    ['<base href="https://evil.example">b', 'b', '<base>'],
    ['<meta http-equiv="refresh" content="0;url=https://evil.example">b', 'b', '<meta>'],
  ])('%s', (text, html, removed) => {
    const cleaned = cleanHtml(text)
    if (html) expect(cleaned.html).toBe(html)
    expect(cleaned.removed).toContain(removed)
    // What was cleaned once is clean.
    expect(cleanHtml(cleaned.html ?? '')).toEqual({ html: cleaned.html, removed: [] })
  })

  test.each([
    '<p>a<script',
    '<<script>alert(1)//<</script>',
    '<math><mtext></mtext><mglyph><style></math><img src onerror=alert(1)></style></mglyph></math>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<p title="</p><script>alert(1)</script>">x</p>',
    '<!--><script>alert(1)</script>-->',
    '<textarea><script>alert(1)</script></textarea>',
    '<xmp><img src=x onerror=alert(1)></xmp>',
  ])('%s has nothing left that runs', (text) => {
    expect(cleanHtml(text).html ?? '').not.toMatch(
      /<(?!\/?(?:p|br|a|strong|em|ul|ol|li|h2|h3|small)\b)[a-z!/]/i,
    )
  })
})
