import { describe, expect, it } from 'vitest';
import { setting, type SettingName } from '../../src/settings.ts';

const read = (name: SettingName, value?: string): string => String(setting(name, { [name]: value }));

describe('a setting', () => {
  it.each<[SettingName, string | undefined, string]>([
    ['SITE_URL', undefined, 'http://localhost:4321/'],
    ['SITE_URL', 'https://example.org', 'https://example.org/'],
    ['SITE_URL', 'https://example.org/', 'https://example.org/'],
    ['BASE_PATH', undefined, '/'],
    ['BASE_PATH', '/', '/'],
    ['BASE_PATH', 'sub', '/sub/'],
    ['BASE_PATH', '/a/b-c_1.2~/', '/a/b-c_1.2~/'],
    ['SITE_DATE', '2028-02-29', '2028-02-29'],
    ['SITE_DIST', '../out', '../out'],
    ['SITE_CACHE', 'off', 'off'],
    ['PORT', undefined, '4321'],
    ['PORT', '0', '0'],
  ])('%s=%s is %s', (name, value, meant) => {
    expect(read(name, value)).toBe(meant);
  });

  it('takes the day of the build, in UTC, where none is given', () => {
    expect(read('SITE_DATE')).toBe(new Date().toISOString().slice(0, 10));
  });

  it.each<[SettingName, string]>([
    ['SITE_URL', 'example.org'],
    ['SITE_URL', 'ftp://example.org'],
    ['SITE_URL', 'https://example.org/sub/'],
    ['SITE_URL', 'https://example.org/?a'],
    ['SITE_URL', 'https://user:word@example.org'],
    ['BASE_PATH', '..'],
    ['BASE_PATH', '/a//b/'],
    ['BASE_PATH', '/a b/'],
    ['BASE_PATH', '/a?b'],
    ['BASE_PATH', 'https://example.org/sub/'],
    // What Git Bash on Windows makes of /sub/.
    ['BASE_PATH', 'C:/Program Files/Git/sub/'],
    ['SITE_DATE', '2026-02-30'],
    ['SITE_DATE', '2026-2-3'],
    ['SITE_DATE', 'tomorrow'],
    ['PORT', '65536'],
    ['PORT', 'http'],
  ])('%s=%s is refused in one line with the remedy', (name, value) => {
    expect(() => read(name, value)).toThrow(new RegExp(`^${name} is ".+": write [^\n]+$`));
  });

  it.each<SettingName>(['SITE_URL', 'BASE_PATH', 'SITE_DATE', 'SITE_DIST', 'SITE_HOSTING', 'SITE_CACHE', 'PORT'])(
    '%s is refused when it is set and empty',
    (name) => {
      expect(() => read(name, '')).toThrow(`${name} is set and empty: give it a value, or unset it`);
    },
  );
});
