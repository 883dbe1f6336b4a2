import { LOCALES, type Locale } from '../schema/locales.ts';

/** The paths of a page that stands once in every language. */
export const inEveryLanguage = (): { params: { locale: Locale }; props: { locale: Locale } }[] =>
  LOCALES.map((locale) => ({ params: { locale }, props: { locale } }));

/**
 * The paths of a page that stands in every language for each of some values.
 * @param name the part of the route that the value fills, and the property of the page
 */
export function ofEach(
  name: string,
  values: Iterable<string>,
): { params: Record<string, string>; props: Record<string, string> }[] {
  // Read once: the keys of a map can be gone through only once.
  const all = [...values];
  return LOCALES.flatMap((locale) =>
    all.map((value) => ({ params: { locale, [name]: value }, props: { locale, [name]: value } })),
  );
}
