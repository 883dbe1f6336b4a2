import { z } from 'zod';

/** A value of the environment that cannot be meant; the message is one line with its remedy. */
export class SettingError extends Error {}

/** "/sub", "sub/" and "/sub/" are one base: "/sub/". */
export function normaliseBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** An address without a folder, a query or a name in it: the folder has a setting of its own. */
function isOrigin(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

/** A folder's names of the signs that need no escape in an address, a header rule or a server's configuration. */
const BASE = /^\/*([A-Za-z0-9_~-][A-Za-z0-9._~-]*(\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*)?\/*$/;

const folder = z.string().optional();

/** Every variable that the build and its tools read from the environment. */
interface Settings {
  /** The public address, without a folder. */
  SITE_URL: URL;
  /** The folder on that address, with both slashes. */
  BASE_PATH: string;
  /** The day for which statuses are computed. */
  SITE_DATE: string;
  /** Folders, as they are written. */
  SITE_DIST: string | undefined;
  SITE_HOSTING: string | undefined;
  /** "off" for none. */
  SITE_CACHE: string | undefined;
  PORT: number;
}

export type SettingName = keyof Settings;

/** Each with its rule and its default. */
const SETTINGS: { [N in SettingName]: z.ZodType<Settings[N]> } = {
  SITE_URL: z
    .string()
    .refine(
      isOrigin,
      'write the public address without a folder, such as https://example.org (BASE_PATH has the folder)',
    )
    .default('http://localhost:4321')
    .transform((value) => new URL(value)),
  BASE_PATH: z
    .string()
    .regex(BASE, 'write the folder of the site on its host, such as /sub/: letters, digits, "-", "_", "." and "~"')
    .default('/')
    .transform(normaliseBase),
  SITE_DATE: z.iso
    .date('write a day of the calendar, such as 2026-11-24, or leave it unset for today')
    .default(() => new Date().toISOString().slice(0, 10)),
  SITE_DIST: folder,
  SITE_HOSTING: folder,
  SITE_CACHE: folder,
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'write a number from 0 to 65535')
    .default('4321')
    .transform(Number)
    .refine((port) => port <= 65_535, 'write a number from 0 to 65535'),
};

/**
 * Read one setting.
 * @throws SettingError with one line that says what to write. A variable that is set and empty is refused, too: a
 * script that lost a value would otherwise publish the site under the default.
 */
export function setting<N extends SettingName>(
  name: N,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Settings[N] {
  const value = env[name];
  if (value?.trim() === '') throw new SettingError(`${name} is set and empty: give it a value, or unset it`);
  const read = SETTINGS[name].safeParse(value);
  if (read.success) return read.data;
  throw new SettingError(`${name} is "${value}": ${read.error.issues[0]?.message}`);
}
