import { describe, expect, test } from 'vitest';
import { pageUrl } from '../../src/model/query-data.ts';
import { meaningsOf } from '../../src/model/query-lexicon.ts';
import { planAttempts } from '../../src/model/query-plan.ts';
import { bestBets } from '../../src/model/query-rank.ts';
import { oneSlip, speller } from '../../src/model/query-spell.ts';
import { understand } from '../../src/model/query-understand.ts';
import { normalise, sound, stem, tokens } from '../../src/model/query-words.ts';
import { ask, readExcerpt, type Finder } from '../../src/model/query.ts';
import { PAGES, finderOf, search, spanish } from './query-fixture.ts';

describe('words', () => {
  test.each([
    ['¿Qué PASÓ con la petición?', 'que paso con la peticion'],
    ['can’t', 'cant'],
    ['my husband’s case', 'my husband case'],
    ["judge's warrant", 'judge warrant'],
    ['U.S. citizen', 'us citizen'],
    ['8 U.S.C. § 1367', '8 usc 1367'],
    ['a  –  b', 'a b'],
    ['ﬁling', 'filing'],
  ])('“%s” is compared as “%s”', (text, expected) => {
    expect(tokens(text).join(' ')).toBe(expected);
  });

  test.each([
    ['I-918', 'i918'],
    ['i918', 'i918'],
    ['i 918', 'i918'],
    ['Form I–918', 'form i918'],
    ['the 918', 'the i918'],
    ['I-918.', 'i918'],
    ['I-918, Supplement B', 'i918b'],
    ['i 918 b', 'i918b'],
    ['918b', 'i918b'],
    ['I-918B', 'i918b'],
    ['i-918 suplemento B', 'i918b'],
    ['I-918 Supp. B', 'i918b'],
    ['I-765V', 'i765v'],
    ['i 94', 'i94'],
    ['EOIR-33', 'eoir33'],
    ['G-28', 'g28'],
    ['AR-11', 'ar11'],
    ['N 400', 'n400'],
    ['11005.3', '11005.3'],
    ['11005-3', '11005.3'],
    ['11005 3', '11005.3'],
    ['110053', '11005.3'],
    ['10076.1', '10076.1'],
  ])('“%s” is the form or directive “%s”', (text, expected) => {
    expect(tokens(text).join(' ')).toBe(expected);
  });

  test.each(['I am 28 years old', 'in 2026', 'since 1994', '$500', 'call 911', 'i 2021'])(
    '“%s” holds no form',
    (text) => {
      expect(tokens(text)).toEqual(text.toLowerCase().replace('$', '').split(' '));
    },
  );

  test('normalising twice changes nothing more', () => {
    for (const text of ['I-918 Supplement B', '11005-3', '¿Cómo?', 'U.S.C. §1367(a)', 'can’t'])
      expect(normalise(normalise(text))).toBe(normalise(text));
  });

  test('endings do not keep words of a kind apart', () => {
    for (const [a, b] of [
      ['lawyers', 'lawyer'],
      ['policies', 'policy'],
      ['filing', 'filed'],
      ['classes', 'class'],
      ['victims', 'victim'],
      ['stopped', 'stop'],
    ])
      expect(stem(a ?? '', 'en')).toBe(stem(b ?? '', 'en'));
    for (const [a, b] of [
      ['abogadas', 'abogado'],
      ['delitos', 'delito'],
      ['peticiones', 'peticion'],
      ['veces', 'vez'],
      ['policias', 'policia'],
    ])
      expect(stem(a ?? '', 'es')).toBe(stem(b ?? '', 'es'));
    expect(stem('ice', 'en')).toBe('ice');
    expect(stem('status', 'en')).toBe('status');
  });

  test('Spanish words that sound alike are alike', () => {
    for (const [a, b] of [
      ['bisa', 'visa'],
      ['polisia', 'policia'],
      ['avogado', 'abogado'],
      ['ayudo', 'alludo'],
      ['deportasion', 'deportacion'],
      ['oras', 'horas'],
      ['kiero', 'quiero'],
      ['jente', 'gente'],
    ])
      expect(sound(a ?? '')).toBe(sound(b ?? ''));
    expect(sound('casa')).not.toBe(sound('caso'));
  });
});

describe('slips', () => {
  test.each([
    ['victm', 'victim'],
    ['vicctim', 'victim'],
    ['vixtim', 'victim'],
    ['vitcim', 'victim'],
    ['ictim', 'victim'],
    ['victi', 'victim'],
  ])('“%s” is one slip from “%s”', (a, b) => {
    expect(oneSlip(a, b)).toBe(true);
    expect(oneSlip(b, a)).toBe(true);
  });
  test.each([
    ['victim', 'victim'],
    ['vctm', 'victim'],
    ['mictiv', 'victim'],
    ['', 'ab'],
    ['abcd', 'badc'],
  ])('“%s” is not one slip from “%s”', (a, b) => {
    expect(oneSlip(a, b)).toBe(false);
  });

  test('of two near words the commoner is taken, and a swap before a change', () => {
    expect(speller(['police', 'polite']).correct('polike')).toBe('police');
    expect(speller(['form', 'from']).correct('frmo')).toBe('from');
    expect(speller(['cases', 'caser']).correct('casex')).toBe('cases');
  });
  test('short words and numbers are left alone', () => {
    const { correct } = speller(['visa', 'door', 'cat', '2021']);
    expect(correct('vi')).toBeUndefined();
    expect(correct('visb')).toBeUndefined();
    expect(correct('dor')).toBe('door');
    expect(correct('vsia')).toBe('visa');
    expect(correct('2020')).toBeUndefined();
    expect(correct('i919')).toBeUndefined();
  });
  test('a known word is never changed', () => expect(speller(['visa', 'visas']).correct('visas')).toBeUndefined());
  test('by sound, more than one letter may differ', () => {
    expect(speller(['deportacion'], { bySound: true }).correct('deportazzion')).toBe('deportacion');
    expect(speller(['violencia'], { bySound: true }).correct('biolensia')).toBe('violencia');
    expect(speller(['violencia']).correct('biolensia')).toBeUndefined();
  });
});

describe('meanings', () => {
  const { lexicon } = search();
  const read = (text: string): string[] => meaningsOf(tokens(text), lexicon).map((m) => m.feature);
  test('the longest name wins, and empty words go', () => {
    expect(read('how do I get a U visa')).toEqual(['get', '#u-visa']);
    expect(read('la migra picked up my lawyer')).toEqual(['#ice', '#arrest', '#lawyer']);
  });
  test('empty words may stand inside a name', () => expect(read('delete my history')).toEqual(['#online-safety']));
  test('an open name takes every ending', () => expect(read('detained deported')).toEqual(['#arrest', '#deport']));
  test('names of the other language mean the same', () =>
    expect(read('agarraron abogado visa u')).toEqual(['#arrest', '#lawyer', '#u-visa']));
  test('a question of empty words only keeps them', () => expect(read('what is the')).toEqual(['what', 'is', 'the']));
  test('plurals are the same name', () => expect(read('lawyers')).toEqual(['#lawyer']));
});

describe('understanding', () => {
  const { lexicon } = search();
  test('slips are mended and told', () => {
    const { words, corrections } = understand('pendng lawer', lexicon);
    expect(words).toEqual(['pending', 'lawyer']);
    expect(corrections).toEqual([
      { from: 'pendng', to: 'pending' },
      { from: 'lawer', to: 'lawyer' },
    ]);
  });
  test('a word that is still being typed is not mended', () => {
    expect(understand('my lawye', lexicon, { typing: true })).toMatchObject({ corrections: [], unfinished: 'lawye' });
    expect(understand('my lawye ', lexicon, { typing: true }).corrections).toHaveLength(1);
    expect(understand('my lawye', lexicon).corrections).toHaveLength(1);
  });
  test('words of aliases are names, not slips', () => expect(understand('Birotte', lexicon).corrections).toEqual([]));
  test('whose words they are', () => {
    expect(understand('can ice arrest me', lexicon).language).toBe('own');
    expect(understand('me puede detener la migra con pendiente', lexicon).language).toBe('other');
    expect(understand('abogado attorney police', lexicon).language).toBe('mixed');
    expect(understand('I-918', lexicon).language).toBe('unknown');
    expect(understand('u visa', lexicon).language).not.toBe('other');
    expect(understand('how can I get a lawyer', spanish().lexicon).language).toBe('other');
  });
  test('a Spanish word is not mended into an English one', () => {
    expect(understand('como puede la migra vicitm', lexicon).corrections).toEqual([]);
  });
  test('of a whole text only the first words are taken', () =>
    expect(understand('ice '.repeat(5000), lexicon).words).toHaveLength(32));
  test('only a whole question in quotation marks asks for exact words', () => {
    expect(understand('“hold back from enforcement”', lexicon).exact).toBe('hold back from enforcement');
    expect(understand('"victim"', lexicon).exact).toBeUndefined();
    expect(understand('the "victim" rule', lexicon).exact).toBeUndefined();
  });
});

describe('attempts', () => {
  const { lexicon, index } = search();
  const plan = (text: string): string[] => planAttempts(understand(text, lexicon), index, lexicon).map((a) => a.words);
  test('as typed, then as the pages say it', () =>
    expect(plan('attorney picked up')).toEqual(expect.arrayContaining(['attorney picked up', 'lawyer arrest'])));
  test('words of the other language are put into this one’s', () => expect(plan('abogado')).toEqual(['lawyer']));
  test('strange words go first, the telling one stays', () => {
    const words = plan('Venturella cousin ICE');
    expect(words[0]).toBe('venturella cousin ice');
    expect(words).toContain('venturella ice');
    expect(words.at(-1)).toBe('venturella');
  });
  test('what is left out is told', () => {
    const all = planAttempts(understand('Venturella cousin', lexicon), index, lexicon);
    expect(all.map((a) => a.dropped.map((m) => m.words))).toEqual([[], [['cousin']]]);
  });
  test('no attempt is made twice, and there are few', () => {
    const words = plan('ice ice ice arrest lawyer venturella cousin uncle aunt neighbor');
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBeLessThanOrEqual(8);
  });
  test('exact words come first', () => expect(plan('"picked up by ice"')[0]).toBe('"picked up by ice"'));
});

describe('best bets', () => {
  const { lexicon, index } = search();
  const first = (text: string, typing = false): string | undefined =>
    bestBets(understand(text, lexicon, { typing }), index)[0]?.url;
  test.each([
    ['can ice pick me up, arrest', '/en/guides/pending/'],
    ['la migra', '/en/guides/pending/'],
    ['I-918', '/en/guides/u-visa/'],
    ['uvisa', '/en/guides/u-visa/'],
    ['free attorney', '/en/guides/get-help/'],
    ['abogado gratis', '/en/guides/get-help/'],
    ['delete my history', '/en/guides/safe/'],
    ['venturela memo', '/en/policy/memo/'],
    ['deportation', '/en/glossary/removal/'],
  ])('“%s” leads to %s', (text, url) => expect(first(text)).toBe(url));
  test('a beginning is enough while typing', () => expect(first('ventur', true)).toBe('/en/policy/memo/'));
  test('sections that hold the words are named', () => {
    expect(bestBets(understand('ice at my door', lexicon), index)[0]?.sections[0]?.url).toBe(
      '/en/guides/pending/#door',
    );
  });
  test('scores lie between 0 and 1, and 0.25 more for a whole name, 0.3 more for a word whose meaning is asked', () => {
    for (const text of ['u visa', 'ice', 'the U visa: who it is for', 'x'])
      for (const { score } of bestBets(understand(text, lexicon), index)) expect(score).toBeLessThanOrEqual(1.55);
  });
  test('nothing asked, nothing given', () => expect(bestBets(understand('', lexicon), index)).toEqual([]));
});

describe('answers', () => {
  const texts = {
    '/en/guides/pending/': 'ice arrest pending case u visa lawyer',
    '/en/sources/doc/': 'zuchowski medina visa',
    '/en/guides/get-help/': 'lawyer help',
    '/en/a-z/': 'ice arrest pending case u visa lawyer help memo zuchowski medina',
  };
  test('names and texts are joined, the page before the list', async () => {
    const { results } = await ask('can ice arrest me', search(), finderOf(texts));
    expect(results[0]).toMatchObject({
      url: '/en/guides/pending/',
      kind: 'page',
      short: 'Yes, it can.',
      excerpt: [{ mark: true }],
    });
    expect(results.findIndex((r) => r.url === '/en/a-z/')).toBeGreaterThan(0);
  });
  test('without a text index the names alone answer', async () => {
    const { results } = await ask('la migra', search(), undefined);
    expect(results[0]?.url).toBe('/en/guides/pending/');
  });
  test('a name that looks like a slip is kept when the pages have it', async () => {
    const known = search([...PAGES, { slug: 'x', kind: 'page', title: 'The medida', short: 'x', aliases: [] }]);
    const found = await ask('medina zuchowski', known, finderOf(texts));
    expect(found.corrections).toEqual([]);
    expect(found.results[0]?.url).toBe('/en/sources/doc/');
    expect((await ask('medina', known, finderOf({}))).corrections).toEqual([{ from: 'medina', to: 'medida' }]);
  });
  test('words that no page has with the rest are told', async () => {
    const { dropped, results } = await ask('zuchowski blanket', search(), finderOf(texts));
    expect(dropped).toEqual(['blanket']);
    expect(results.map((r) => r.url)).toContain('/en/sources/doc/');
    expect((await ask('can ICE detain me blanket', search(), finderOf({}))).dropped).toEqual([]);
    // What the first result is about by its own names was not left out.
    expect(
      (await ask('detained ice, blanket', search(), finderOf({ '/en/guides/pending/': 'ice arrest' }))).dropped,
    ).toEqual(['blanket']);
  });
  test('a page found by the mere beginning of a word is not an answer', async () => {
    const finder: Finder = () =>
      Promise.resolve([
        {
          score: 1,
          load: () =>
            Promise.resolve({ url: '/en/sources/x/', title: 'x', excerpt: [{ text: 'es', mark: true }], sections: [] }),
        },
      ]);
    expect((await ask('esposo', search(), finder)).results.map((r) => r.url)).not.toContain('/en/sources/x/');
    expect((await ask('es', search(), finder)).results.map((r) => r.url)).toContain('/en/sources/x/');
  });
  test('empty words inside a name are not looked for', async () => {
    const finder = finderOf(texts);
    await ask('delete my history', search(), finder);
    expect(finder.asked[0]).toBe('delete history');
  });
  test('filters hold for names too', async () => {
    const { results } = await ask('memo ice', search(), undefined, { filters: { reader: 'journalist' } });
    expect(results.map((r) => r.url)).toEqual(['/en/policy/memo/']);
  });
  test('filters without words list their pages, those of the reader first', async () => {
    const { results } = await ask('', search(), undefined, { filters: { reader: 'journalist' } });
    expect(results.map((r) => r.url)).toEqual(['/en/policy/memo/', '/en/']);
    expect((await ask('  ', search(), undefined)).results).toEqual([]);
  });
  test('odd input does no harm', async () => {
    for (const text of [
      '???',
      '"',
      '*',
      '<img src=x onerror=1>',
      '🙂',
      'a'.repeat(5000),
      '\u0000',
      '((((',
      'constructor __proto__ toString',
    ]) {
      await expect(ask(text, search(), finderOf(texts), { typing: true })).resolves.toBeDefined();
    }
  });
});

describe('excerpts', () => {
  test('marks are taken apart and escapes undone', () => {
    expect(readExcerpt('a <mark>b</mark> c &lt;i&gt;')).toEqual([
      { text: 'a ', mark: false },
      { text: 'b', mark: true },
      { text: ' c <i>', mark: false },
    ]);
  });
  test('anything else stays text', () => {
    expect(readExcerpt('<script>x</script>')).toEqual([{ text: '<script>x</script>', mark: false }]);
    expect(readExcerpt('a <mark>b')).toEqual([{ text: 'a b', mark: false }]);
    expect(readExcerpt('')).toEqual([]);
  });
});

test('addresses', () => {
  expect(pageUrl('en', { slug: 'home' })).toBe('/en/');
  expect(pageUrl('es', { slug: 'guides/u-visa' })).toBe('/es/guides/u-visa/');
  expect(pageUrl('es', { slug: 'guides/u-visa', anchor: 'costo' })).toBe('/es/guides/u-visa/#costo');
});
