import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDist, styleHashesOf } from '../../src/build/check/check-dist.ts';
import { readSite } from '../../src/build/check/read-site.ts';

const STYLE = 'body{color:#222}';
let titles = 0;

interface Parts {
  lang?: string;
  title?: string;
  style?: string;
  head?: string;
}

const page = (
  body: string,
  { lang = 'en', title = `Page ${++titles}`, style = STYLE, head = '' }: Parts = {},
): string =>
  `<!doctype html><html lang="${lang}"><head><title>${title}</title><style>${style}</style>${head}</head>\n<body>${body}</body></html>`;

/** Build a small site, check it, and take it away again. */
function check(files: Record<string, string>, base = '/'): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'firm-ground-'));
  const dist = join(folder, 'dist');
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    writeFileSync(join(dist, file), text);
  }
  const problems = checkDist(dist, base);
  rmSync(folder, { recursive: true, force: true });
  for (const p of problems) expect(p.fix).not.toBe('');
  return problems.map((p) => `${p.file}:${p.line} ${p.what}`);
}

test('a sound site has no problem', () => {
  const style = 'a{background:url("data:image/svg+xml,x") , url( #a )}';
  const files = {
    'index.html': page('<a href="/en/">in</a> <a href="en/#a">in</a> <a href="#top">up</a> <a href="tel:911">911</a>', {
      style,
      head: '<link rel="canonical" href="https://example.org/"><link rel="icon" href="data:,"><script type="application/ld+json">{"a":1}</script>',
    }),
    'en/index.html': page(
      '<h2 id="a">A</h2><h2 id="sí">Sí</h2><a href="#s%C3%AD">x</a><a href="https://other.example/x">out</a>' +
        '<a href="https://example.org/en/#a">absolute</a><a href="../?x=1">up</a><svg><title>Page</title><use href="#a"></use></svg>' +
        '<img src="/a.svg" srcset="/a.svg 1x, /b%20c.svg 2x"><script src="/s.js"></script><a href="#:~:text=A">t</a>',
      { style },
    ),
    'en/old/index.html':
      '<!doctype html><html><head><title>Redirecting</title><meta http-equiv="refresh" content="0;url=/en/"></head></html>',
    'a.svg': '<svg/>',
    'b c.svg': '<svg/>',
    's.js': '',
  };
  expect(check(files)).toEqual([]);
});

test('the same site in a folder', () => {
  const files = {
    'index.html': page('<a href="/sub/en/#a">in</a>'),
    'en/index.html': page('<p id="a"><a href="/sub/">up</a>'),
  };
  expect(check(files, '/sub')).toEqual([]);
  expect(
    check({ 'index.html': page('<a href="/en/">a</a><a href="/sub">b</a>'), 'en/index.html': page('') }, '/sub/'),
  ).toEqual([
    'dist/index.html:2 the link "/en/" leads out of the site\'s folder /sub/',
    'dist/index.html:2 the link "/sub" lacks its closing slash, which costs a redirect',
  ]);
});

test('dead links and anchors', () => {
  const body =
    '<a href="/gone/">a</a><a href="/en/#gone">b</a><a href="/en">c</a><a href="#here">d</a><a href="/empty/">e</a><a href="javascript:x">f</a><form action="/find/"></form>';
  expect(check({ 'index.html': page(body), 'en/index.html': page(''), 'empty/note.txt': '' })).toEqual([
    'dist/index.html:2 the link "/gone/" leads nowhere',
    'dist/index.html:2 the link "/en/#gone" leads to a place that is not on the page',
    'dist/index.html:2 the link "/en" lacks its closing slash, which costs a redirect',
    'dist/index.html:2 the link "#here" leads to a place that is not on the page',
    'dist/index.html:2 the link "/empty/" leads nowhere',
    'dist/index.html:2 the link "javascript:x" is not an address that a page here may have',
    'dist/index.html:2 the link "/find/" leads nowhere',
  ]);
});

test('a redirect that leads nowhere', () => {
  const redirect = '<html><head><meta http-equiv="refresh" content="0; URL=\'/gone/\'"></head></html>';
  expect(check({ 'old/index.html': redirect })).toEqual(['dist/old/index.html:1 the link "/gone/" leads nowhere']);
});

test('the same fault on many pages is told once', () => {
  const body = '<a href="/gone/">a</a>';
  expect(check({ 'index.html': page(body), 'b/index.html': page(body), 'c/index.html': page(body) })).toEqual([
    'dist/b/index.html:2 the link "/gone/" leads nowhere (on 3 pages)',
  ]);
});

test('titles are unique in a language', () => {
  const files = {
    'a/index.html': page('', { title: 'Help' }),
    'b/index.html': page('', { title: 'Help' }),
    'c/index.html': page('', { title: 'Help', lang: 'es' }),
    'd/index.html': page('', { title: '' }),
  };
  expect(check(files)).toEqual([
    'dist/b/index.html:1 the title "Help" is that of a/index.html too',
    'dist/d/index.html:1 the page has no title',
  ]);
});

test('the common stylesheet in every page, eight more where needed, and no other in the site', () => {
  const own = (rule: string): string => page(`<style>${rule}{}</style>`);
  const files = {
    'a/index.html': page(''),
    'b/index.html': page('').replace(/<style>.*<\/style>/, ''),
    'z/index.html': own('z'),
    ...Object.fromEntries(
      ['c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].flatMap((rule) => [
        [`${rule}1/index.html`, own(rule)],
        [`${rule}2/index.html`, own(rule)],
      ]),
    ),
  };
  expect(check(files)).toEqual([
    'dist/b/index.html:1 the page does not carry the common stylesheet',
    'dist/z/index.html:1 it carries a stylesheet beside the 9 of the site',
  ]);
});

test('nothing is loaded from another host', () => {
  const body =
    '<img src="https://cdn.example/a.png"><script src="//cdn.example/x.js"></script><img srcset="https://cdn.example/b.png 2x" src="data:,">' +
    '<iframe src="https://video.example/1"></iframe><video poster="https://cdn.example/p.jpg"></video>';
  const head =
    '<link rel="preconnect" href="https://cdn.example"><link rel="stylesheet" href="https://cdn.example/s.css">';
  const told = check({ 'index.html': page(body, { head, style: '@import "https://cdn.example/f.css";' }) });
  expect(told).toHaveLength(8);
  for (const what of told.slice(0, 7)) expect(what).toMatch(/loads "(https:)?\/\/[a-z.]+\/?.*" from another host$/);
  expect(told[7]).toContain('the stylesheet loads');
});

test('what the policy would block, and ids that stand twice', () => {
  const body = '<p id="a" style="color:red">x</p><p id="a" onclick="x()">y</p><script>alert(1)</script>';
  expect(check({ 'index.html': page(body) })).toEqual([
    'dist/index.html:2 the id "a" stands twice on the page',
    'dist/index.html:2 a style attribute on <p> is blocked by the Content-Security-Policy',
    'dist/index.html:2 the handler onclick on <p> is blocked by the Content-Security-Policy',
    'dist/index.html:2 a script inside the page is blocked by the Content-Security-Policy',
  ]);
});

test('the hash of the stylesheet is that of its exact text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'firm-ground-'));
  const style = '\n a>b{content:"&amp; ñ"}\r\n';
  writeFileSync(join(folder, 'index.html'), page('', { style }));
  const wanted = createHash('sha256').update(style.replace('\r\n', '\n')).digest('base64');
  expect(styleHashesOf(readSite(folder))).toEqual([`sha256-${wanted}`]);
  writeFileSync(join(folder, 'index.html'), '<title>x</title>');
  expect(styleHashesOf(readSite(folder))).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});
