/** Readers of the generated host configurations: each turns a text into "which headers has this path?". */

type Answer = (path: string) => Record<string, string>;

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim());

/** `_headers` as Cloudflare Pages reads it: rules that fit are joined, a name that two of them give is listed twice. */
export function readHeadersFile(text: string): Answer {
  const rules: { test: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) {
      const source = line
        .split('*')
        .map((part) => part.replace(/[-/\\^$*+?.()|[\]{}]/g, '\\$&'))
        .join('(?<splat>.*)');
      rules.push({ test: new RegExp(`^${source}$`), headers: [] });
    } else if (line.startsWith('  ')) {
      const [name = '', ...value] = line.trim().split(': ');
      rules.at(-1)?.headers.push([name, value.join(': ')]);
    }
  }
  return (path) => {
    const all = new Headers({ 'Cache-Control': 'public, max-age=0, must-revalidate' });
    const given = new Set<string>();
    for (const [name, value] of rules.filter((r) => r.test.test(path)).flatMap((r) => r.headers)) {
      if (given.has(name)) all.append(name, value);
      else all.set(name, value);
      given.add(name);
    }
    return Object.fromEntries(all);
  };
}

/** nginx: add_header lines of the location, with values that maps choose by $uri. */
export function readNginx(text: string, location: string): Answer {
  const maps = new Map<string, { usual: string; cases: [RegExp, string][] }>();
  for (const [, name = '', body = ''] of text.matchAll(/^map \$uri (\$\w+) \{\n([^}]*)\}/gm)) {
    const usual = /default "(.*)";/.exec(body)?.[1] ?? '';
    const cases = [...body.matchAll(/"~(.*)" "(.*)";/g)].map(([, test = '', value = '']): [RegExp, string] => [
      new RegExp(test),
      value,
    ]);
    maps.set(name, { usual, cases });
  }
  const block = text.slice(text.indexOf(`    location ${location} {`));
  const added = [...block.slice(0, block.indexOf('\n    }')).matchAll(/add_header (\S+) "(.*)" always;/g)];
  return (path) =>
    Object.fromEntries(
      added.flatMap(([, name = '', value = '']) => {
        const map = maps.get(value);
        const chosen = map ? (map.cases.find(([test]) => test.test(path))?.[1] ?? map.usual) : value;
        return chosen === '' ? [] : [[name.toLowerCase(), chosen]];
      }),
    );
}

/** Caddy: header lines in order, the later wins; those with a name hold where its path_regexp fits. */
export function readCaddy(text: string): Answer {
  const tests = new Map<string, RegExp>();
  const route = text.slice(text.indexOf('route {'), text.indexOf('file_server'));
  for (const line of lines(route)) {
    const [, name, test] = /^(@\w+) path_regexp (.*)$/.exec(line) ?? [];
    if (name && test) tests.set(name, new RegExp(test));
  }
  return (path) => {
    const all: Record<string, string> = {};
    for (const line of lines(route)) {
      const [, condition, name = '', value = ''] = /^header (?:(@\w+) )?([A-Z][\w-]+) "(.*)"$/.exec(line) ?? [];
      if (name && name !== 'Content-Type' && (!condition || tests.get(condition)?.test(path)))
        all[name.toLowerCase()] = value;
    }
    return all;
  };
}
